"""From a log of venv or pip to the one line that a person can act on."""

import shutil

from plugins.tools.bootstrap.places import Project
from plugins.tools.bootstrap.shell import log_text

_FULL_DISK = 20 * 1024 * 1024  # bytes left: pip's own message may not have found room in the log

_OR = ", hoặc xin thư mục wheels đã tải sẵn (docs/van-hanh.md)"
_OFFLINE = "không kết nối được nguồn tải gói Python; hãy kiểm tra mạng" + _OR
_LOCKED = (
    "phần mềm diệt virus hay một cửa sổ khác đang giữ tệp trong .venv; "
    "hãy chờ vài phút rồi chạy lại"
)

# The first that is found in the log decides. Network before "no distribution": offline, pip says
# both, and only the former is the cause.
_CAUSES = (
    ("PATH separator", "đường dẫn của dự án có dấu hai chấm (:); hãy chuyển sang thư mục khác"),
    ("No space left", "đĩa đã đầy; cần trống khoảng 500 MB"),
    ("not enough space", "đĩa đã đầy; cần trống khoảng 500 MB"),
    (
        "DO NOT MATCH THE HASHES",
        "một gói tải về không khớp mã băm trong requirements.txt; không nên dùng nguồn tải đó",
    ),
    (
        "Long Path support",
        "đường dẫn của thư mục quá dài đối với Windows; hãy chuyển cả thư mục tới nơi ngắn hơn",
    ),
    (
        "CERTIFICATE_VERIFY_FAILED",
        "mạng của cơ quan dùng chứng chỉ riêng mà Python chưa biết; hãy xin bộ phận công nghệ "
        "thông tin tệp chứng chỉ gốc (.pem) rồi đặt biến PIP_CERT là đường dẫn của tệp ấy" + _OR,
    ),
    (
        "Tunnel connection failed: 407",
        "proxy của cơ quan đòi tên và mật khẩu; hãy hỏi bộ phận công nghệ thông tin giá trị của "
        "biến HTTPS_PROXY, dạng http://tên:mật-khẩu@máy:cổng" + _OR,
    ),
    (
        "WRONG_VERSION_NUMBER",
        "địa chỉ trong biến HTTPS_PROXY có lẽ phải bắt đầu bằng http://, không phải https://",
    ),
    (
        "Tunnel connection failed",
        "proxy của cơ quan không cho tải gói Python; hãy nhờ bộ phận công nghệ thông tin mở, "
        "hoặc cho địa chỉ kho gói nội bộ để đặt vào biến PIP_INDEX_URL" + _OR,
    ),
    (
        "ProxyError",
        "máy chủ proxy không trả lời; hãy kiểm tra biến HTTPS_PROXY với bộ phận công nghệ thông "
        "tin" + _OR,
    ),
    ("being used by another process", _LOCKED),
    ("[WinError 32]", _LOCKED),
    ("[WinError 5]", _LOCKED),
    ("broken by", _OFFLINE),
    ("Could not fetch URL", _OFFLINE),
    (
        "No matching distribution",
        (
            "không có gói phù hợp với máy này (cần Python 3.11 đến 3.14 bản 64 bit; Windows trên "
            "chip ARM: Python 3.13 trở lên)"
        ),
    ),
    ("Permission denied", "không có quyền ghi vào thư mục dự án"),
)


def explain(project: Project, remark: str = "") -> str:
    """Say what went wrong and where the log is; to be asked before ``.venv`` is removed."""
    return "Chưa cài đặt được môi trường .venv: {}{}. Nhật ký: {}".format(
        _cause(project), remark, project.shown_log
    )


def _cause(project: Project) -> str:
    text = log_text(project.log)
    for sign, cause in _CAUSES:
        if sign in text:
            return cause
    if shutil.disk_usage(str(project.root)).free < _FULL_DISK:
        return "đĩa đã đầy; cần trống khoảng 500 MB"
    return "lệnh cài đặt báo lỗi"
