"""What each kind of warning is called for archivists, and what they can do about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.tools.sharepoint.injected.telling import PLANTED


@dataclass(frozen=True)
class Kind:
    """``is_note``: good to know, nothing has to be decided."""

    title: str
    todo: str
    is_note: bool = False


_RESAVE = "Chép lại tệp từ bản gốc rồi nhập lại."
_REEXPORT = "Xuất lại danh sách từ SharePoint rồi nhập lại."
_REFETCH = "Tải lại trang khi máy chủ cũ còn chạy rồi nhập lại."
_LOOK = "Mở bài và trang gốc, so lại chỗ được nêu."
_BY_HAND = "Mở tệp bằng tay, xem có tin, bài nào cần lấy không."

_PAGES = {
    "no-profile": Kind(
        "Chưa hồ sơ nào khớp với trang",
        "Lập hồ sơ cho một trang trong số này (lệnh profile) rồi nhập lại; trang không phải tin,"
        " bài thì bỏ qua.",
    ),
    "planted-page": Kind(
        "Cả trang có dấu hiệu bị cài nội dung cờ bạc",
        "Mở bản gốc bằng trình soạn thảo văn bản, không bấm vào liên kết; đúng là tin thật thì"
        " nhập bằng tay.",
    ),
    PLANTED: Kind(
        "Liên kết nghi bị cài vào bài",
        "Đọc phần «Đã cách ly» của từng trang; liên kết thật thì chép lại từ tệp cach-ly.jsonl.",
    ),
    "no-body": Kind(
        "Trang không có thân bài", "Là trang danh sách thì bỏ qua; nếu không, xem lại bản gốc."
    ),
    "several-articles": Kind(
        "Văn bản gồm nhiều bài", "Tách mỗi bài thành một tệp .txt rồi nhập lại."
    ),
    "only-labels": Kind("Văn bản chỉ có trình đơn", "Chép lại phần bài viết của trang."),
    "too-short": Kind("Văn bản quá ngắn để là tin, bài", "Là tin, bài thì viết bằng tay."),
    "empty-page": Kind("Trang không có chữ nào", _REFETCH),
    "unpublished-item": Kind(
        "Mục không hiện trên cổng cũ (nháp, chờ duyệt, bị từ chối, đã xóa)",
        "Không cần làm gì; từng đăng thì xuất lại bản đã đăng (-IncludeVersions LastMajor).",
    ),
    "broken-canvas": Kind("Nội dung trang hiện đại bị cắt", _REEXPORT),
    "empty-item": Kind("Mục trống trong danh sách", "Không cần làm gì.", is_note=True),
    "empty-file": Kind("Tệp trống", _RESAVE),
    "not-a-page": Kind("Tên là trang, bên trong là dữ liệu khác", _RESAVE),
    "compressed-page": Kind("Trang lưu ở dạng nén chưa đọc được", "Giải nén tệp rồi nhập lại."),
    "server-page": Kind(
        "Tệp .aspx của máy chủ, không có nội dung",
        "Lưu trang từ trình duyệt, hoặc xuất danh sách Pages.",
    ),
    "page-layout": Kind("Khuôn trang, không phải bài", "Không cần làm gì.", is_note=True),
    "server-error": Kind("Máy chủ đã trả lời bằng một trang lỗi", _REFETCH),
    "unfit-file": Kind("Dạng tệp chưa đọc được", _BY_HAND),
}

_FACTS = {
    "title-missing": Kind("Chưa rõ tiêu đề", "Điền «title» theo trang gốc."),
    "untitled": Kind("Chưa rõ tiêu đề", "Điền «title» theo trang gốc."),
    "title-generic": Kind(
        "Tiêu đề có vẻ là tên khung trang («Chi tiết tin» …)",
        "Điền «title» theo trang gốc; nhiều trang như vậy thì sửa «title» trong hồ sơ.",
    ),
    "title-shared": Kind(
        "Nhiều bài có cùng tiêu đề",
        "Là tên cổng, tên mục thì sửa «title» trong hồ sơ rồi nhập lại; đúng tiêu đề thì bỏ qua.",
    ),
    "date-missing": Kind(
        "Trang không in ngày đăng",
        "Điền «date» khi có văn bản, sổ hoặc bản in làm căn cứ; không có thì để trống.",
    ),
    "undated": Kind(
        "Chưa rõ cả ngày đăng lẫn ngày diễn ra",
        "Điền «date» hoặc «event_date» rồi chuyển bài vào thư mục của năm đó.",
    ),
    "date-unread": Kind("Ngày đăng không đọc được", "Xem dòng được trích, điền «date»."),
    "date-zone": Kind(
        "Ngày đăng gần nửa đêm, chưa rõ múi giờ", "So với ngày in trên trang cũ, điền «date»."
    ),
    "date-disagrees": Kind(
        "Nhiều nơi ghi ngày khác nhau",
        "Xem «Căn cứ» của trang: ngày trang in được giữ; sai thì sửa «date».",
    ),
    "date-late": Kind(
        "Ngày đăng sau ngày lưu trang", "Trang in sai ngày: tìm ngày đúng, điền «date»."
    ),
    "date-changed": Kind(
        "Trang chỉ in ngày cập nhật", "Ngày ấy đang là «date»; có ngày đăng khác thì sửa."
    ),
    "date-order": Kind(
        "Không rõ ngày hay tháng đứng trước",
        "Xem dòng được trích và các trang khác của cổng, điền «date».",
    ),
    "event-date-unsure": Kind(
        "Bài có thể kể về một ngày cụ thể", "Đúng thì điền «event_date» (ngày diễn ra)."
    ),
    "author-missing": Kind("Trang không ghi tác giả", "Điền «author» nếu biết chắc."),
    "author-unsure": Kind("Chưa chắc ai là tác giả", "Xem dòng cuối bài, sửa «author» nếu cần."),
    "category-unsure": Kind(
        "Chuyên mục trên trang không có trong danh mục",
        "Thêm chuyên mục vào catalogue/categories.yml rồi nhập lại, hoặc sửa «category».",
    ),
    "category-missing": Kind(
        "Trang không ghi chuyên mục", "Sửa «category», hoặc nhập lại với --category."
    ),
    "body-missing": Kind("Thân bài không có chữ", _LOOK),
}

_WORDS = {
    "text-outside": Kind(
        "Có đoạn văn ngoài thân bài",
        "Là phần của bài thì chép vào bài; trang nào cũng vậy thì sửa «body» trong hồ sơ.",
    ),
    "words-lost": Kind(
        "Có chữ của trang gốc chưa vào bài",
        "So hai cột ở phần của trang; chữ cần giữ thì chép vào bài.",
    ),
    "legacy-converted": Kind(
        "Đã chuyển từ bảng mã cũ (TCVN3, VNI …)",
        "Đọc soát tên riêng, chữ hoa đầu câu: TCVN3 không có chữ hoa có dấu thanh.",
    ),
    "legacy-unsure": Kind("Có thể là bảng mã cũ, chưa chuyển", "Mở bài: chữ đọc được thì bỏ qua."),
    "legacy-unsupported": Kind("Bảng mã cũ chưa chuyển được", "Gõ lại đoạn được nêu theo bản in."),
    "charset-guessed": Kind("Bảng mã của trang là đoán", "Đọc soát dấu tiếng Việt trong bài."),
    "charset-unsure": Kind("Chưa rõ bảng mã của trang", "Đọc soát dấu tiếng Việt trong bài."),
    "undecodable": Kind("Có ký tự hỏng trong trang gốc", _LOOK),
    "table-dissolved": Kind("Bảng lồng trong bảng, chỉ giữ bảng bên trong", _LOOK),
    "nesting-deep": Kind("Một phần bài lồng quá sâu", _LOOK),
    "page-cut": Kind("Trang có thể bị cắt khi lưu", _REFETCH),
    "link-unled": Kind(
        "Liên kết tới trang cũ chỉ còn chữ",
        "Nhập trang được dẫn rồi nhập lại; không có thì bỏ qua.",
    ),
    "link-waits": Kind(
        "Liên kết tới bài chưa có ngày, giữ theo địa chỉ cũ",
        "Điền ngày cho bài được dẫn trước khi công bố bài này: liên kết khi đó tự dẫn tới.",
    ),
    "link-dropped": Kind("Đã bỏ đích của liên kết không an toàn", _LOOK),
    "embed-dropped": Kind("Đã bỏ khung nhúng", "Xem có cần thay bằng liên kết không."),
    "video": Kind("Video ở trang khác", "Kiểm tra video còn xem được không."),
}

_PICTURES = {
    "scan-only": Kind(
        "Bài chỉ có ảnh quét, gần như không có chữ",
        "Gõ lại nội dung hoặc kèm tệp văn bản: người khiếm thị không đọc được ảnh.",
    ),
    "caption-missing": Kind("Ảnh không có chú thích", "Viết chú thích khi biết ai, việc gì."),
    "caption-alone": Kind(
        "Chú thích không có ảnh", "Bổ sung ảnh, hoặc bỏ dòng chú thích khỏi bài."
    ),
    "caption-group": Kind(
        "Một chú thích dưới nhiều ảnh", "Chú thích đang ở ảnh cuối; là của cả nhóm thì sửa lời."
    ),
    "caption-unsure": Kind("Chưa chắc dòng nào là chú thích", _LOOK),
    "missing-picture": Kind(
        "Thiếu ảnh", "Tải ảnh theo con-thieu.csv khi máy chủ cũ còn chạy rồi nhập lại."
    ),
    "rendition-only": Kind("Chỉ còn ảnh thu nhỏ", "Tải ảnh gốc theo con-thieu.csv nếu được."),
    "no-picture": Kind("Tệp mang tên ảnh nhưng không phải ảnh", "Tìm lại ảnh gốc."),
    "picture-kind": Kind("Ảnh ở dạng trang chưa hiện được", "Xuất lại thành JPEG hoặc PNG."),
    "picture-unsafe": Kind("Đã bỏ ảnh có địa chỉ là mã lệnh", _LOOK),
    "picture-data": Kind("Ảnh nhúng trong trang bị hỏng", "Tìm lại ảnh gốc."),
    "picture-link": Kind("Ảnh dẫn tới nơi khác", _LOOK),
    "picture-from-table": Kind("Ảnh nằm trong bảng số liệu", _LOOK),
    "missing-attachment": Kind(
        "Thiếu tệp kèm theo", "Tải tệp theo con-thieu.csv khi máy chủ cũ còn chạy rồi nhập lại."
    ),
    "attachment-kind": Kind("Loại tệp kèm theo không được phát hành", "Chuyển sang PDF."),
    "missing-video": Kind("Thiếu video", "Tải video khi máy chủ cũ còn chạy."),
    "file-too-large": Kind("Tệp quá lớn nên chưa chép", "Thu nhỏ rồi chép bằng tay."),
    "unreadable-file": Kind("Không mở được tệp", "Kiểm tra quyền đọc rồi nhập lại."),
}

_DOUBLES = {
    "duplicates-merged": Kind("Nhiều trang là một bài, đã gộp", "Không cần làm gì.", is_note=True),
    "completed": Kind("Bổ sung từ bản khác của bài", "Không cần làm gì.", is_note=True),
    "duplicates-disagree": Kind("Các bản của một bài khác nhau", "Xem lại «date» và «title»."),
    "duplicates-files": Kind("Bản khác của bài còn có tệp", "Bổ sung tệp nếu cần."),
    "duplicates-pictures": Kind("Bản khác của bài có nhiều ảnh hơn", "So lại hai bản."),
    "near-duplicate": Kind("Hai bài gần giống nhau", "Là một bài thì giữ một và ghi địa chỉ cũ."),
    "old-url-taken": Kind("Địa chỉ cũ đã thuộc về bài khác", "Xem hai bài có là một không."),
    "article-touched": Kind(
        "Bài đã được sửa nên giữ nguyên", "Xem thay-doi.diff, chép điều cần lấy rồi xóa bản mới."
    ),
    "article-moved": Kind("Bài đã được chuyển chỗ", "Không cần làm gì.", is_note=True),
    "article-gone": Kind("Bài đã bị xóa sau khi nhập", "Cần lại thì nhập vào thư mục khác."),
}

_HELD = {
    "too-large": Kind("Tệp quá lớn nên không đọc", _BY_HAND),
    "outside-path": Kind("Tệp nén có đường dẫn ra ngoài, đã từ chối", _BY_HAND),
    "long-name": Kind("Tên tệp quá dài", "Đổi tên ngắn hơn rồi nhập lại."),
    "same-name": Kind("Hai tệp cùng tên trong tệp nén", _BY_HAND),
    "link-outside": Kind("Liên kết dẫn ra ngoài thư mục, đã từ chối", _BY_HAND),
    "link-circle": Kind("Liên kết vòng, đã bỏ qua", "Không cần làm gì.", is_note=True),
    "device-file": Kind("Liên kết tới thiết bị, đã bỏ qua", "Không cần làm gì.", is_note=True),
    "zip-ratio": Kind("Có thể là bom nén, đã từ chối", _BY_HAND),
    "nested-zip": Kind("Tệp nén nằm trong tệp nén", "Giải nén rồi nhập thư mục."),
    "gzip-bomb": Kind("Bản ghi có thể là bom nén, đã từ chối", _BY_HAND),
    "packed-cmp": Kind("Tệp .cmp chưa bung", "Bung tệp (expand, cabextract) rồi nhập thư mục."),
    "list-query": Kind("Tệp .iqy chỉ là câu truy vấn", "Mở bằng Excel, lưu thành .xlsx."),
    "no-export": Kind("Tệp không phải bản xuất danh sách", _BY_HAND),
    "missing-list-page": Kind("Thiếu một phần của danh sách", _REEXPORT),
    "cut-cell": Kind("Ô Excel bị cắt ở 32.767 ký tự", "Xuất danh sách bằng REST hoặc CSV."),
    "csv-encoding": Kind("CSV không phải UTF-8", "Lưu lại bằng «CSV UTF-8»."),
    "csv-quote": Kind("Ngoặc kép trong CSV không khớp", _REEXPORT),
    "broken-workbook": Kind("Tệp Excel hỏng", _REEXPORT),
    "broken-json": Kind("JSON hỏng hoặc bị cắt", _REEXPORT),
    "deep-json": Kind("JSON lồng quá sâu", _REEXPORT),
    "broken-xml": Kind("XML hỏng hoặc bị cắt", _REEXPORT),
    "deep-xml": Kind("XML lồng quá sâu", _REEXPORT),
    "xml-doctype": Kind("XML có DOCTYPE, đã từ chối", _REEXPORT),
    "broken-mhtml": Kind("Tệp MHTML hỏng", _REFETCH),
    "broken-warc": Kind("Tệp WARC hỏng", _RESAVE),
    "broken-warc-record": Kind("Bản ghi WARC hỏng", _RESAVE),
    "truncated-warc-record": Kind("Bản ghi WARC bị cắt", _RESAVE),
    "redirect-circle": Kind("Các trang chuyển hướng vòng tròn", _REFETCH),
    "redirect-chain": Kind("Chuỗi chuyển hướng quá dài", _REFETCH),
    "revisit-without-page": Kind("WARC nhắc tới trang không có trong tệp", _REFETCH),
}

KINDS: Mapping[str, Kind] = _PAGES | _FACTS | _WORDS | _PICTURES | _DOUBLES | _HELD


def kind_of(rule: str, message: str) -> Kind:
    """The kind of a rule; of one that is not known here, its own message."""
    return KINDS.get(rule) or Kind(message[:1].upper() + message[1:], _LOOK)
