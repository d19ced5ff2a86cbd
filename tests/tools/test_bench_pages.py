"""The bench of pages: what Lighthouse's reports say, the host that it visits, the verdicts."""

import gzip
import json
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest

from plugins.tools.bench import command
from plugins.tools.bench.host import POLICY, Host, Line, Sent, hosting
from plugins.tools.bench.measure import RunError
from plugins.tools.bench.pages.lighthouse import CATEGORIES, Failed, read
from plugins.tools.bench.pages.report import Weight, as_json, lines, row
from tests.browser import serve

WEIGHT = Weight(html=7100, css=4500, js=6001, font=0, image=154_000, other=200, files=12)


def report(seo: float = 1, lcp: float = 1200, shift: float = 0) -> str:
    """The few keys of a Lighthouse report that are read."""
    hidden = {"score": seo, "details": {"items": [{"node": {"selector": "head > meta"}}]}}
    refs = [{"id": "is-crawlable", "weight": 4}, {"id": "canonical", "weight": 0}]
    scores = dict.fromkeys(CATEGORIES, 1.0) | {"seo": seo}
    files = [
        {"url": "http://127.0.0.1:1/tin/a/?q=1", "resourceType": "Document"},
        {"url": "http://127.0.0.1:1/a/viewer.js", "resourceType": "Script"},
    ]
    return json.dumps(
        {
            "categories": {
                name: {"score": score, "auditRefs": refs if name == "seo" else []}
                for name, score in scores.items()
            },
            "audits": {
                "largest-contentful-paint": {"numericValue": lcp},
                "cumulative-layout-shift": {"numericValue": shift},
                "total-blocking-time": {"numericValue": 12},
                "is-crawlable": hidden,
                "canonical": {"score": 0},
                "network-requests": {"details": {"items": files}},
            },
        }
    )


def test_a_report_tells_scores_moments_and_what_takes_marks_away() -> None:
    found = read(report(seo=0.66))
    assert found.scores == {**dict.fromkeys(CATEGORIES, 100), "seo": 66}
    assert found.failed == (Failed("seo", "is-crawlable", "head > meta"),)
    assert (found.lcp, found.cls, found.tbt) == (1200, 0, 12)
    assert found.loaded == (("html", "/tin/a/"), ("js", "/a/viewer.js"))
    assert read(report()).failed == ()
    with pytest.raises(RunError, match=r"^hết chỗ$"):
        read("", "lỗi\nhết chỗ\n")
    with pytest.raises(RunError, match="NO_FCP"):
        read('{"runtimeError": {"message": "NO_FCP"}}')


def test_a_page_is_the_median_of_its_runs() -> None:
    runs = [read(report(lcp=1250)), read(report(seo=0.9, lcp=2000)), read(report(lcp=900))]
    found = row("bài viết", "/tin/a/", runs, WEIGHT)
    assert (found.lcp, found.scores["seo"], found.failed) == (1250, 100, ())
    assert found.is_reached
    text = "\n".join(lines([found], "13", 3))
    assert "  ĐẠT: bài viết" in text
    assert "  CHƯA ĐẠT: JavaScript của trang bài viết 6,0 kB" in text
    assert json.loads(as_json([found], "13", 3))["pages"][0]["is_reached"] is True


@pytest.mark.parametrize(
    "bad", [{"seo": 0.9}, {"lcp": 1301}, {"shift": 0.006}], ids=["marks", "slow", "shifting"]
)
def test_each_goal_counts(bad: dict[str, float]) -> None:
    found = row("trang chủ", "/", [read(report(**bad))] * 2, WEIGHT)
    assert not found.is_reached
    text = "\n".join(lines([found], "13", 2))
    assert "  CHƯA ĐẠT: trang chủ" in text
    assert ("is-crawlable (head > meta)" in text) is ("seo" in bad)


def get(host: Host, path: str, accepts: str = "") -> tuple[bytes, str | None, str | None]:
    """Body, policy, and what caches are told."""
    connection = HTTPConnection("127.0.0.1", host.server_port)
    connection.request("GET", path, headers={"Accept-Encoding": accepts})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return (
        body,
        answer.headers["Content-Security-Policy"],
        answer.headers["Cache-Control"],
    )


def test_the_host_sends_as_hosts_do_and_counts_the_bodies(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("<p>" + "x" * 500)
    (tmp_path / "x.bin").write_bytes(b"z" * 20_000)
    assert POLICY == serve.POLICY
    with hosting(tmp_path) as host:
        body, policy, caching = get(host, "/a/?q=1", "gzip")
        assert gzip.decompress(body) == b"<p>" + b"x" * 500
        assert (policy, caching) == (POLICY, "no-store")
        (tmp_path / "a" / "index.html.br").write_bytes(b"brotli")
        assert get(host, "/a/", "gzip, br")[0] == b"brotli"
        assert host.traffic.so_far() == (Sent("/a/", len(body)), Sent("/a/", 6))
        host.line = Line(wait=0.1, rate=100_000)
        began = time.monotonic()
        assert len(get(host, "/x.bin")[0]) == 20_000
        assert time.monotonic() - began > 0.25
        assert host.find("/../secret") is None


def test_a_folder_that_is_no_site_is_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert command.run("pages", folder=tmp_path) == 1
    assert capfd.readouterr().err.startswith("Không đo được: ")
