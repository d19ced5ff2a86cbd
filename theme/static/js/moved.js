// Leads an old address with a number (…/Post.aspx?ItemID=1424) to its article at once. Without it,
// the page shows all articles of the address.

// As plugins.core.old_address reads them; tests compare them.
const NUMBER = "(?:%20|%0[9ad]|%c2%a0|[+])*0*([0-9]{1,10})(?![0-9a-z_-])";
const item = search => ["itemid", "id"]
  .map(name => search.match(new RegExp(`[?&;]${name}=${NUMBER}`, "i")))
  .find(found => found)?.[1];

const said = search => [...new URLSearchParams(search)]
  .map(([name, value]) => `${name}=${value.trim()}`.normalize("NFC").toLowerCase());

const number = item(location.search);
const parts = new Set(number ? [`itemid=${number}`] : said(location.search));
const size = link => link.dataset.query ? link.dataset.query.split("&").length : 0;

// The link that asks for most of what the address says, and for nothing else.
const chosen = [...document.querySelectorAll("[data-query]")]
  .filter(link => !size(link) || link.dataset.query.split("&").every(part => parts.has(part)))
  .sort((one, other) => size(other) - size(one))[0];
const range = [...document.querySelectorAll("[data-last]")]
  .find(({ dataset }) => +dataset.first <= +number && +number <= +dataset.last);

if (chosen) location.replace(chosen.href);
else if (range) location.replace(range.href + location.search);
