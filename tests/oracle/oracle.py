# SPDX-License-Identifier: MIT
"""oracle.py COMMAND FOLDER [--on DATE] [--unit CODE] [--measure M] [--window N]
[--threshold N] [--days N] [--weeks N] [--months N] [--year Y]: what a reading command must answer.
COMMAND is balance, unallocated, supervision, actions, overload, forecast, compliance, discussed or cpd; the answer is the JSON of formats.md, read from a CSV folder."""

import argparse
import sys
from datetime import date
from decimal import Decimal

import caseload
import development
import over_time
import supervision
from figures import dumps
from folder import TOKENS, read_folder
from organisation import Records


def answer(records, command, on=None, unit=None, measure=None, window=None, threshold=None, days=None, weeks=None, months=None, year=None):
    if command == "cpd":
        return development.cpd(records, year or development.year_of(date.today()))
    if command == "overload":
        return over_time.overload(records, on, unit, 100 if threshold is None else threshold, 28 if days is None else days)
    if command == "forecast":
        return over_time.forecast(records, on, unit, 12 if weeks is None else weeks)
    if command == "balance":
        return caseload.balance(records, on, unit, measure)
    if command == "unallocated":
        return caseload.unallocated(records, on, unit)
    if command == "compliance":
        return supervision.compliance(records, on, unit, 36 if months is None else months)
    if command == "discussed":
        return supervision.discussed(records, on, unit, 42 if days is None else days)
    if command == "supervision":
        return supervision.supervision(records, on, unit, window or 35)
    return supervision.actions(records, on, unit)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=["balance", "unallocated", "supervision", "actions", "overload", "forecast", "compliance", "discussed", "cpd"])
    parser.add_argument("folder")
    parser.add_argument("--on", type=date.fromisoformat, default=date.today())
    parser.add_argument("--unit")
    parser.add_argument("--measure", choices=TOKENS["measure"])
    for number in ("--window", "--threshold", "--days", "--weeks", "--months"):
        parser.add_argument(number, type=Decimal if number == "--threshold" else int)
    parser.add_argument("--year")
    asked = parser.parse_args()
    records = Records(read_folder(asked.folder))
    if asked.unit is not None and asked.unit not in records.units:
        sys.exit(f"{asked.folder}: no unit {asked.unit}")
    print(dumps(answer(records, asked.command, asked.on, asked.unit, asked.measure, asked.window,
                       asked.threshold, asked.days, asked.weeks, asked.months, asked.year)))


if __name__ == "__main__":
    main()
