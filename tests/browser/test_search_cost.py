"""What one question may cost: a limit that no question passes, and the same files each time."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser, Page, Route

from plugins.core.search.meta import meta
from plugins.core.search.people import Listed, file_count, people_files
from plugins.core.search.postings import hash_of
from plugins.core.search.shards import Lists, shard, squeeze
from tests.browser.serve import Server, serving
from tests.theme.files import JS

LIMIT, SHARDS, THINGS = 79_000, 256, 2000
_STARTS = "bcdghlmnprstvx"
_WORDS = [f"{start}a{end}" for start in _STARTS for end in "nutc"]
_ASK = """async ([text, limit]) => {
  const { Search } = await import("/finding.js"), { Files } = await import("/files.js");
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(1000);
  const asked = new Files("/index/", "");
  const found = await new Search(asked, null, limit).ask(text, [], false);
  await Promise.allSettled(asked.kept.values()); // what nobody waits for weighs as well
  const files = performance.getEntriesByType("resource")
    .filter(({ name }) => /\\/(?:meta|tu|ten)[^/]*\\.bin/.test(name));
  return {
    bytes: files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    names: files.map(({ name }) => new URL(name).pathname).sort(),
    list: found.list.map(one => one.slug ?? one), total: found.total,
  };
}"""


def _rows(chance: Random) -> Iterator[tuple[str, Lists]]:
    """Neighbours of which each shard gets as many as weigh five kilobytes."""
    words = [*_WORDS, *(f"{one}{two}" for one in _WORDS[:20] for two in "hy")]
    for key in sorted({f"{chance.choice(words)} {chance.choice(words)}" for _ in range(6000)}):
        things = sorted(chance.sample(range(THINGS), 700))
        yield key, {"": [(0, "".join(chr(48 + (thing << 2 | 1)) for thing in things))]}


def _index(folder: Path) -> None:
    chance = Random(4)  # noqa: S311 — no secrets
    shards: list[list[tuple[str, Lists]]] = [[] for _ in range(SHARDS)]
    for key, lists in _rows(chance):
        shards[hash_of(key) % SHARDS].append((key, lists))
    names = {" ".join(chance.sample(_WORDS, chance.randint(3, 7))).title() for _ in range(6000)}
    people = [
        Listed(name, "Xã A", name.lower().replace(" ", "-"), 1, "person") for name in sorted(names)
    ]
    facts = meta(THINGS, SHARDS, file_count(len(people)), frozenset())
    files = {f"tu-{at}": shard(rows, frozenset()) for at, rows in enumerate(shards)}
    files |= {f"ten-{at}": data for at, data in enumerate(people_files(people))}
    files["meta"] = squeeze(json.dumps(facts).encode())
    files["tu-vung"] = squeeze(json.dumps(dict.fromkeys(_WORDS, 9)).encode())
    thing = {"title": "Tin", "text": "", "others": "", "address": "/", "picture": []}
    files |= {f"tin-{at}": squeeze(json.dumps(thing).encode()) for at in range(THINGS)}
    folder.mkdir()
    for name, data in files.items():
        (folder / f"{name}.bin").write_bytes(data)


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The scripts as they are written, and an index whose files are as heavy as of many things."""
    root = tmp_path_factory.mktemp("cost") / "site"
    shutil.copytree(JS, root)
    _index(root / "index")
    with serving(root) as server:
        yield server


@pytest.fixture
def page(browser: Browser, scripts: Server) -> Iterator[Page]:
    """A page of its own, which has kept no file."""
    page = browser.new_page()
    page.goto(scripts.origin)
    yield page
    page.close()


def _questions() -> list[str]:
    chance = Random(9)  # noqa: S311 — no secrets
    long = [" ".join(chance.choices(_WORDS, k=12)) for _ in range(3)]
    wrong = [" ".join([*chance.choices(_WORDS, k=5), "xqn"]) for _ in range(3)]
    strange = [" ".join(f"q{chance.choice(_WORDS)}" for _ in range(11)) for _ in range(2)]
    return [*long, *wrong, *strange, "ubnd tdkt hdnd mttq bhxh ban can dan gan han lan man"]


def test_no_question_passes_the_limit(page: Page) -> None:
    found = [page.evaluate(_ASK, [text, LIMIT]) for text in _questions()]
    assert max(one["bytes"] for one in found) <= LIMIT
    assert max(one["bytes"] for one in found) > LIMIT / 2  # which they would like to
    free = page.evaluate(_ASK, [_questions()[0], 10**6])
    assert free["bytes"] > LIMIT


def test_what_was_asked_for_in_advance_is_paid_for_before_anything_is_guessed(page: Page) -> None:
    short = [f"{one} dxn {two} bxn" for one, two in zip(_WORDS[:3], _WORDS[9:], strict=False)]
    found = [page.evaluate(_ASK, [text, LIMIT])["bytes"] for text in short]
    assert LIMIT / 2 < max(found) <= LIMIT - 7_000  # a last shard that there is no room for


def test_less_room_still_gives_an_answer(page: Page) -> None:
    text = _questions()[0]
    little, much = (page.evaluate(_ASK, [text, limit]) for limit in (52_000, LIMIT))
    assert little["bytes"] <= 52_000 < much["bytes"]
    assert little["list"]


@pytest.mark.parametrize("slow", ["ten", "tu"])
def test_files_that_come_late_change_nothing(page: Page, slow: str) -> None:
    """What is asked for, and what is answered, does not hang on which file comes first."""
    before = [page.evaluate(_ASK, [text, LIMIT]) for text in _questions()]

    def late(route: Route) -> None:
        page.wait_for_timeout(20)
        route.continue_()

    page.route(f"**/{slow}-*.bin*", late)
    after = [page.evaluate(_ASK, [text, LIMIT]) for text in _questions()]
    assert [(one["names"], one["list"]) for one in after] == [
        (one["names"], one["list"]) for one in before
    ]
