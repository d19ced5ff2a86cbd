"""What archivists hold, made small: written by us after the documented formats, no real sample.

Verbose OData, ListData.svc, Manifest.xml, list exports and WARC files exist nowhere to be copied
from, so these follow the documentation; words, hosts and people are invented (tỉnh Lam Giang).
"""

import gzip
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from openpyxl import Workbook

HOST = "tin.lamgiang.gov.vn"
TITLE = "Hội nghị điển hình tiên tiến xã Suối Mây"
BODY = "<p>Sáng 12/5, xã Suối Mây tổ chức hội nghị.</p>"


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """A folder with files."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def page(title: str = TITLE, before: str = "", inside: str = "") -> str:
    """A page as SharePoint renders it, much shortened."""
    return (
        f"<!DOCTYPE html>{before}<html><head><title>{title}</title></head><body>"
        f'<form id="aspnetForm"><h1>{title}</h1>{BODY}{inside}</form></body></html>'
    )


def item(number: int = 1, **fields: object) -> dict[str, object]:
    """A list item of the REST service."""
    return {
        "Id": number,
        "ID": number,
        "Title": f"{TITLE} {number}",
        "PublishingPageContent": BODY,
        "ArticleStartDate": "2019-05-11T17:00:00Z",
        "FileRef": f"/TinTuc/Pages/bai-{number}.aspx",
        "ContentTypeId": "0x01",
        "DonVi": "Phòng Văn hóa",
        "Trong": None,
        **fields,
    }


def rest(*items: dict[str, object], following: str = "") -> str:
    """REST with nometadata."""
    link = {"odata.nextLink": following} if following else {}
    return json.dumps({"value": list(items), **link}, ensure_ascii=False)


def verbose(*items: dict[str, object], following: str = "") -> str:
    """REST with odata=verbose."""
    uri = f"http://{HOST}/TinTuc/_api/Web/Lists(guid'11111111-2222-3333-4444-555555555555')/Items"
    rows = [{"__metadata": {"uri": f"{uri}({one['Id']})", "type": "SP.Data.PagesItem"}, **one}
            for one in items]  # fmt: skip
    link = {"__next": following} if following else {}
    return json.dumps({"d": {"results": rows, **link}}, ensure_ascii=False)


def list_data() -> str:
    """ListData.svc as JSON: CamelCase names, dates as milliseconds."""
    row = {
        "__metadata": {"uri": f"http://{HOST}/_vti_bin/ListData.svc/TinTuc(7)"},
        "Id": 7,
        "TiêuĐề": TITLE,
        "NộiDung": BODY,
        "NgàyĐăng": "/Date(1557594000000)/",
        "TácGiả": "Nguyễn Văn A",
        "CreatedBy": {"__deferred": {"uri": "http://x/CreatedBy"}},
    }
    return json.dumps({"d": {"results": [row]}}, ensure_ascii=False)


def atom(entry: str = "", following: str = "") -> str:
    """ListData.svc and REST as Atom."""
    link = f'<link rel="next" href="{following}" />' if following else ""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xml:base="http://{HOST}/_api/" xmlns="http://www.w3.org/2005/Atom"
 xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices"
 xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
<title>TinTuc</title>{link}
<entry><id>http://{HOST}/_api/Web/Lists(1)/Items(3)</id>
<link rel="x"><m:inline><entry><content><m:properties><d:Title>Người khác</d:Title>
</m:properties></content></entry></m:inline></link>
<content type="application/xml"><m:properties>
<d:ID m:type="Edm.Int32">3</d:ID><d:Title>{TITLE}</d:Title>
<d:PublishingPageContent>&lt;p&gt;Bài &amp;amp; ảnh&lt;/p&gt;</d:PublishingPageContent>
<d:ArticleByLine m:null="true" /><d:FileRef>/TinTuc/Pages/b.aspx</d:FileRef>
<d:ArticleStartDate m:type="Edm.DateTime">2019-05-11T17:00:00Z</d:ArticleStartDate>
<d:BannerImageUrl m:type="SP.FieldUrlValue"><d:Description>ảnh</d:Description>
<d:Url>http://{HOST}/PublishingImages/a.jpg</d:Url></d:BannerImageUrl>
</m:properties></content></entry>{entry}</feed>"""


def manifest() -> str:
    """Manifest.xml of an unpacked .cmp, with an older version of the item inside it."""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<SPObjects xmlns="urn:deployment-manifest-schema">
<SPObject Id="a" ObjectType="SPFile" Url="/PublishingImages/a.jpg">
<File Url="PublishingImages/a.jpg" Name="a.jpg" FileValue="0000000A.dat" /></SPObject>
<SPObject Id="b" ObjectType="SPListItem" Url="/Pages/bai.aspx">
<ListItem FileUrl="Pages/bai.aspx" ParentListId="L1" IntId="12" Name="bai.aspx" DirName="/Pages"
 TimeCreated="2019-05-01T01:00:00">
<Fields><Field Name="Title" Value="{TITLE}" /><Field Name="ArticleStartDate"
 Value="2019-05-11T17:00:00" /><Field Name="PublishingPageContent" Value="&lt;p&gt;Bài&lt;/p&gt;" />
<Field Name="ArticleByLine" Value="12;#Nguyễn Văn A" /></Fields>
<Versions><ListItem FileUrl="Pages/bai.aspx"><Fields><Field Name="Title" Value="Cũ" />
<Field Name="PublishingPageContent" Value="cũ" /></Fields></ListItem></Versions>
</ListItem></SPObject>
</SPObjects>"""


def template() -> str:
    """A PnP template."""
    return f"""<?xml version="1.0"?>
<pnp:Provisioning xmlns:pnp="http://schemas.dev.office.com/PnP/2018/07/ProvisioningSchema">
<pnp:Files><pnp:File Src="Pages\\bai.aspx" Folder="{{site}}/Pages"><pnp:Properties>
<pnp:Property Key="Title" Value="{TITLE}" />
<pnp:Property Key="PublishingPageContent" Value="&lt;p&gt;Bài&lt;/p&gt;" />
</pnp:Properties></pnp:File><pnp:File Src="a.css" Folder="x" /></pnp:Files></pnp:Provisioning>"""


def server_copy() -> str:
    """An .aspx off the server, with its fields in the head."""
    return """<%@ Page Inherits="Microsoft.SharePoint.Publishing.TemplateRedirectionPage" %>
<html xmlns:mso="urn:schemas-microsoft-com:office:office"><head>
<!--[if gte mso 9]><xml>
<mso:CustomDocumentProperties>
<mso:PublishingPageContent msdt:dt="string">&lt;p&gt;Bài&lt;/p&gt;</mso:PublishingPageContent>
<mso:ArticleStartDate msdt:dt="string">2013-05-20T00:00:00Z</mso:ArticleStartDate>
<mso:ArticleByLine msdt:dt="string">Nguyễn Văn A</mso:ArticleByLine>
</mso:CustomDocumentProperties></xml><![endif]-->
<title>x</title><mso:Title msdt:dt="string">ngoài</mso:Title></head></html>""".replace(
        "</mso:ArticleByLine>",
        f"</mso:ArticleByLine>\n<mso:Title msdt:dt='string'>{TITLE}</mso:Title>",
    )


def workbook(rows: list[list[object]]) -> bytes:
    """An Excel file as «Export to Excel» leaves it."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def warc_record(
    url: str,
    body: bytes,
    *,
    status: str = "200 OK",
    kind: str = "response",
    http: str = "Content-Type: text/html; charset=utf-8\r\n",
    extra: str = "",
    packed: bool = False,
) -> bytes:
    """One record of a WARC 1.0 file."""
    payload = body if kind == "resource" else f"HTTP/1.1 {status}\r\n{http}\r\n".encode() + body
    form = "text/html" if kind == "resource" else "application/http; msgtype=response"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2019-07-30T02:03:04Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        f"{extra}Content-Type: {form}\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    record = head.encode() + payload + b"\r\n\r\n"
    return gzip.compress(record) if packed else record


def redirect(url: str, target: str) -> bytes:
    return warc_record(url, b"", status="302 Found", http=f"Location: {target}\r\n")


def archive(path: Path, members: dict[str, bytes]) -> Path:
    """A ZIP with names as they are given."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return path
