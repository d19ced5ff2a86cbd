"""Words as the search reads them: the browser does what Python does, with names and odd texts."""

from playwright.sync_api import Browser

from plugins.core.search.words import runs, sentences
from tests.browser.serve import serving
from tests.browser.test_honours_words import spellings
from tests.output.built import ROOT

_TEXTS = (
    *("Ông Lê Văn A, Sở Y tế: được khen. Nhân dịp này…", "thi đua, khen thưởng; Thi đua"),
    *("Quyết định số 15/QĐ-UBND ngày 08/3/2023", "000 007 0 ０８ 8a", "A, “Trần” (Lê) [b] c|D"),
    *("dòng\nsau", "KT-XH; QP – AN", "a,b,C,d", "1. Hai", "Sở Y tế,\u200bTrần", ", (A", "!?…"),
    *("Nguyễn Văn A · Sở Y tế · giỏi", "a·b·C"),
)
_READ = """async texts => {
  const { runs } = await import("/words.js");
  return texts.map(text => runs(text).map(run => run.map(({ form, key }) => [form, key])));
}"""


def test_runs_forms_and_keys_are_those_of_python(browser: Browser) -> None:
    names = spellings()
    pairs = [f"{one}, {two}" for one, two in zip(names[::2], names[1::2], strict=False)]
    texts = [*names, *pairs, *_TEXTS]
    with serving(ROOT / "theme/static/js") as scripts:
        page = browser.new_page()
        page.goto(scripts.origin)
        found = page.evaluate(_READ, texts)
        page.close()
    wanted = [
        [[[word.form, word.key] for word in run] for part in sentences(text) for run in runs(part)]
        for text in texts
    ]
    differ = [(t, f, w) for t, f, w in zip(texts, found, wanted, strict=True) if f != w]
    assert differ[:5] == []
