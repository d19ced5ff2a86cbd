"""From a log of venv or pip to the one line that a person can act on."""

import shutil

from plugins.tools.bootstrap.places import Project
from plugins.tools.bootstrap.shell import log_text

_FULL_DISK = 20 * 1024 * 1024  # bytes left: pip's own message may not have found room in the log

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
        "CERTIFICATE_VERIFY_FAILED",
        "không kiểm tra được chứng chỉ của nguồn tải; hãy hỏi người quản trị mạng về proxy",
    ),
    ("ProxyError", "máy chủ proxy không trả lời; hãy kiểm tra HTTPS_PROXY"),
    ("broken by", "không kết nối được nguồn tải gói Python; hãy kiểm tra mạng"),
    ("Could not fetch URL", "không kết nối được nguồn tải gói Python; hãy kiểm tra mạng"),
    (
        "No matching distribution",
        "nguồn tải không có gói phù hợp (cần Python 3.11 đến 3.14 và hệ điều hành 64 bit)",
    ),
    ("Permission denied", "không có quyền ghi vào thư mục dự án"),
)


def explain(project: Project) -> str:
    """Say what went wrong and where the log is; to be asked before ``.venv`` is removed."""
    return "Chưa cài đặt được môi trường .venv: {}. Nhật ký: {}".format(
        _cause(project), project.log.name
    )


def _cause(project: Project) -> str:
    text = log_text(project.log)
    for sign, cause in _CAUSES:
        if sign in text:
            return cause
    if shutil.disk_usage(str(project.root)).free < _FULL_DISK:
        return "đĩa đã đầy; cần trống khoảng 500 MB"
    return "lệnh cài đặt báo lỗi"
