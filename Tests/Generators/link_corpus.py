# SPDX-License-Identifier: Apache-2.0
"""The parts that files of cases of links share: tests collected from tables, and offsets in an input."""

from link_requirements import REQUIREMENTS
from vector_files import File, raw


class LinkFile(File):
    """One file of vectors of links; the requirement of a test follows from its topic."""

    spec = "Docs/Spec/Link.md"

    def requirement(self, id):
        own = REQUIREMENTS[self.name]
        return own.get(id) or own[id.split("/")[0]]

    def good(self, id, comment, input, **members):
        self.valid(id, self.requirement(id), comment, **raw(input), **members)

    def bad(self, id, comment, input, error, place, **members):
        self.invalid(id, self.requirement(id), comment, error, offset(input, place), **raw(input), **members)


def offset(input, place):
    """A byte offset: a number, or the first place of a text in the input."""
    if isinstance(place, int):
        return place
    data = input if isinstance(input, bytes) else input.encode()
    found = data.find(place.encode())
    assert found >= 0, (input, place)
    return found


def places(input, pairs):
    """`code place, code place` or a list of pairs, as members of JSON."""
    return [{"code": code, "offset": offset(input, place)} for code, place in pairs]
