# SPDX-License-Identifier: MIT
"""Seeded choices for a generated folder: dates that crowd round one asked day, periods, codes and awkward text.
Every choice comes from one random.Random, so a seed always gives the same folder."""

import random
from datetime import date, timedelta

from workdays import DAY, add_months, bank_holidays, month_end

LAST_DAY = date(2199, 12, 31)  # that a file may hold
FOCUS = [date(2025, 3, 31), date(2025, 4, 17), date(2025, 4, 18), date(2024, 2, 29), date(2025, 2, 28), date(2022, 6, 2),
         date(2022, 9, 19), date(2023, 5, 8), date(2020, 5, 8), date(2021, 12, 27), date(2023, 6, 11), date(2023, 6, 6),
         date(2025, 11, 30), date(2025, 12, 1), date(2026, 1, 1), date(2025, 8, 31)]
NAMES = ["Ann Hale", "Siân Ó Briain", "María-José Núñez", "李 小龍", "Zoë \"Zo\" O'Neil", "Bell, Tom", "محمد علي", "\u2067עברית\u2069", "Ngọc",
         "Łukasz Żak", "e\u0301va", "Ana 😀", "=SUM(A1)", "+44 Jo", "-Kit", "@handle", "'=quoted", "'plain quote", "Two  spaces", "Ma\u00a0rk"]
WORDS = ["plan", "review", "visit", "school", "risk", "home", "café", "naïve", "£20", "50%", "\"said\"", "a,b", "x;y", "line\r\nbreak",
         "lf\nonly", "tab\there", "\u2028sep", "日本", "😀", "don't"]
STARTS = ["", "", "", "", "", "", "=", "+", "-", "@", "\t", "'=", "''+", "'", " ", "\r"]


class Draw(random.Random):
    """Random choices with the habits of a folder; `focus` is the day most edges fall on."""

    def __init__(self, seed):
        super().__init__(seed)
        self.focus = FOCUS[seed % len(FOCUS)] if self.chance(60) else date(2024, 1, 1) + timedelta(days=self.randrange(900))
        self.taken = {}

    def chance(self, percent):
        return self.randrange(100) < percent

    def maybe(self, percent, value):
        return value if self.chance(percent) else None

    def day(self, back=600, ahead=300):
        """A day within `back` days before and `ahead` days after the focus, often an edge."""
        pick = self.randrange(100)
        if pick < 8:
            return self.focus
        if pick < 14:
            return self.focus + self.choice([-1, 1]) * DAY
        day = self.focus + timedelta(days=self.randint(-back, ahead))
        if pick < 20:
            return month_end(day)
        if pick < 24:
            return self.choice(sorted(bank_holidays(day.year)))
        return day

    def period(self, back=700):
        """(from, to): mostly in force on the focus; some touch it, some are past or to come."""
        pick = self.randrange(100)
        focus = self.focus
        before = focus - timedelta(days=self.randint(1, back))
        if pick < 52:
            return before, None
        if pick < 66:
            return before, focus + timedelta(days=self.randint(1, 400))
        if pick < 74:
            return before, focus
        if pick < 78:
            return before, focus + DAY
        if pick < 84:
            return focus, self.maybe(50, focus + timedelta(days=self.randint(1, 90)))
        if pick < 91:
            return before, before + timedelta(days=self.randint(1, max(1, (focus - before).days)))
        if pick < 96:
            after = focus + timedelta(days=self.randint(1, 200))
            return after, self.maybe(50, add_months(after, 3))
        return (date(1900, 1, 1), None) if pick < 98 else (before, LAST_DAY)

    def chain(self, most, back=700, gaps=40, open_end=70):
        """Disjoint periods in time order, touching or with gaps."""
        cuts = sorted({self.day(back, 200) for _ in range(self.randint(1, most) + 1)})
        periods = []
        for begin, end in zip(cuts, cuts[1:]):
            if periods and self.chance(gaps) and end > begin + 2 * DAY:
                begin += DAY * self.randint(1, (end - begin).days - 1)
            periods.append((begin, end))
        if not periods:
            periods = [(cuts[0], cuts[0] + 30 * DAY)]
        if self.chance(open_end):
            periods[-1] = (periods[-1][0], None)
        return periods

    def code(self, prefix):
        """A code nobody has yet under this prefix: mostly plain, sometimes as awkward as the format allows."""
        taken = self.taken.setdefault(prefix, set())
        while True:
            number = len(taken) + 1
            style = self.randrange(100)
            code = f"{prefix}{number:03d}"
            if style < 12:
                code = self.choice(["=", "+", "-", "@", "'=", "''-", "'"]) + code
            elif style < 17:
                code = self.choice(["é", "e\u0301", "\uff21", "😀", "ß", "Ж", "\ue000"]) + code
            elif style < 20:
                code = f"{prefix} {number}, \"{self.choice('abc')}\""
            elif style < 23:
                code = (code + "-" + "long😀" * 20)[:64]
            elif style < 27:
                code = self.choice([prefix.lower(), prefix.upper()]) + str(self.randint(1, 30))
            elif style < 30:
                code = self.choice(["0", "00", "1e", "1."]) + str(number)
            elif style < 32:
                code = f"{number}/{self.randint(1, 12)}/2025"
            if code not in taken:
                taken.add(code)
                return code

    def text(self):
        """Free text that is never empty and keeps whatever stands at its ends."""
        words = " ".join(self.choice(WORDS) for _ in range(self.randint(1, 5)))
        return self.choice(STARTS) + words + self.choice(["", "", "", "", " ", "\r\n"])

    def some_text(self, percent=60):
        return self.text() if self.chance(percent) else None

    def name(self):
        return self.choice(NAMES)
