# SPDX-License-Identifier: Apache-2.0
"""Times: RFC 3339 in whole seconds, counted from 2024-01-01T00:00:00Z (TOK-17)."""
import datetime as dt
import re

from .words import TokenError

EPOCH = dt.datetime(2024, 1, 1, tzinfo=dt.timezone.utc)


def parse_time(text):
    """An RFC 3339 time in whole seconds, as seconds since 2024; the offset of bad-time is that of the first fault."""
    form, zone = "dddd-dd-ddTdd:dd:dd", text[19:]
    form += "Z" if zone[:1] == "Z" else "+dd:dd"
    for i, f in enumerate(form):
        c = text[i:i + 1]
        if not (c in "0123456789" if f == "d" else c in "+-" if f == "+" else c == f) or not c:
            raise TokenError("bad-time", i)
    if len(text) > len(form):
        raise TokenError("bad-time", len(form))
    year, month, day, hour, minute, second = (int(n) for n in re.findall("[0-9]+", text[:19]))
    sign_, zh, zm = (int(zone[0] + "1"), int(zone[1:3]), int(zone[4:6])) if len(zone) > 1 else (1, 0, 0)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for at, good in ((5, 1 <= month <= 12), (8, 1 <= month <= 12 and 1 <= day <= days[month - 1]), (11, hour < 24),
                     (14, minute < 60), (17, second < 60), (20, zh < 24), (23, zm < 60)):
        if not good:
            raise TokenError("bad-time", at)
    # datetime has no year 0, but the calendar repeats after 400 years of 146,097 days
    date = (dt.date(year or 400, month, day) - dt.date(2024, 1, 1)).days - (0 if year else 146097)
    seconds = date * 86400 + (hour - sign_ * zh) * 3600 + (minute - sign_ * zm) * 60 + second
    first = -((dt.date(2024, 1, 1) - dt.date(400, 1, 1)).days + 146097) * 86400
    last = (dt.date(9999, 12, 31) - dt.date(2024, 1, 1)).days * 86400 + 86399
    if not first <= seconds <= last:  # in UTC, the year has four digits (POL-23)
        raise TokenError("bad-time", 19)
    return seconds


def show_time(seconds):
    return (EPOCH + dt.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")
