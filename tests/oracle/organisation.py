# SPDX-License-Identifier: MIT
"""The records of a folder with the look-ups that every rule needs: the unit tree, periods, posts in force, main posts.
Follows rules 1 and 2; a period holds from its first day up to, and without, its end."""

from collections import defaultdict


def holds(row, on, start="from", end="to"):
    return row[start] <= on and (row[end] is None or on < row[end])


def open_on(case, on):
    return holds(case, on, "opened", "closed")


def by_bytes(code):
    return code.encode("utf-8")


class Records:
    """The tables of one folder, indexed; raises KeyError for an unknown unit."""

    def __init__(self, tables):
        self.tables = tables
        for name, rows in tables.items():
            if rows and "code" in rows[0]:
                setattr(self, name, {row["code"]: row for row in rows})
            elif not rows:
                setattr(self, name, {})
        self.supervisor_rows = tables["supervisors"]
        self.weight_rows = tables["weights"]
        self.posts_of = self._group("posts", "person")
        self.absences_of = self._group("absences", "person")
        self.reductions_of = self._group("reductions", "person")
        self.sessions_of = self._group("sessions", "person")
        self.allocations_of_post = self._group("allocations", "post")
        self.allocations_of_case = self._group("allocations", "case")

    def _group(self, table, column):
        groups = defaultdict(list)
        for row in self.tables[table]:
            groups[row[column]].append(row)
        return groups

    def path(self, unit):
        """The unit and its ancestors, nearest first."""
        found = []
        while unit is not None:
            found.append(unit)
            unit = self.units[unit]["parent"]
        return found

    def inside(self, unit, wanted):
        """Whether a unit is the wanted one or below it; without a wanted one everything is."""
        if wanted is None:
            return True
        self.units[wanted]
        return unit is not None and wanted in self.path(unit)

    def posts_on(self, on, unit=None):
        if unit is not None:
            self.units[unit]
        return [post for post in self.tables["posts"] if holds(post, on) and self.inside(post["unit"], unit)]

    def main_post(self, person, on):
        """Largest FTE, then earliest start, then smaller code, of all the person's posts in force."""
        held = [post for post in self.posts_of[person] if holds(post, on)]
        return min(held, key=lambda post: (-post["fte"], post["from"], by_bytes(post["code"])), default=None)
