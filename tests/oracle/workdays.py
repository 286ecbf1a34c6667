# SPDX-License-Identifier: MIT
"""Dates as the rules count them (rules 1 and 6): England's bank holidays for any year, working days and month steps.
Written from the text alone, as a second opinion on the program; nothing here is shared with it."""

from datetime import date, timedelta
from functools import lru_cache

DAY = timedelta(days=1)
MONDAY, SATURDAY, SUNDAY = 0, 5, 6


def easter_sunday(year):
    """The Gregorian computus (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    last = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * last) // 451
    month, day = divmod(h + last - 7 * m + 114, 31)
    return date(year, month, day + 1)


def first_monday(year, month):
    first = date(year, month, 1)
    return first + DAY * ((MONDAY - first.weekday()) % 7)


def last_monday(year, month):
    last = month_end(date(year, month, 1))
    return last - DAY * ((last.weekday() - MONDAY) % 7)


def month_end(day):
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - DAY


@lru_cache(maxsize=None)
def bank_holidays(year):
    """The set of England's bank holidays of a year, with substitute days and the one-offs the rules name."""
    new_year = date(year, 1, 1)
    while new_year.weekday() >= SATURDAY:
        new_year += DAY
    easter = easter_sunday(year)
    days = {new_year, easter - 2 * DAY, easter + DAY, first_monday(year, 5), last_monday(year, 5), last_monday(year, 8)}
    christmas, boxing = date(year, 12, 25), date(year, 12, 26)
    taken = [day for day in (christmas, boxing) if day.weekday() < SATURDAY]
    for day in (christmas, boxing):
        if day.weekday() < SATURDAY:
            continue
        substitute = day
        while substitute.weekday() >= SATURDAY or substitute in taken:
            substitute += DAY
        taken.append(substitute)
    days.update(taken)
    if year == 2020:
        days.remove(date(2020, 5, 4))
        days.add(date(2020, 5, 8))
    if year == 2022:
        days.remove(date(2022, 5, 30))
        days.update({date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19)})
    if year == 2023:
        days.add(date(2023, 5, 8))
    return frozenset(days)


def is_working_day(day):
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def nth_working_day_after(day, count):
    """The first working day after `day` is number 1."""
    while count:
        day += DAY
        if is_working_day(day):
            count -= 1
    return day


def add_months(day, count):
    """The same day of a later month, clamped to its end: 31 January + 1 -> 28 or 29 February."""
    months = day.year * 12 + day.month - 1 + count
    first = date(months // 12, months % 12 + 1, 1)
    return first.replace(day=min(day.day, month_end(first).day))


def last_working_day_of_next_month(day):
    last = month_end(add_months(day.replace(day=1), 1))
    while not is_working_day(last):
        last -= DAY
    return last
