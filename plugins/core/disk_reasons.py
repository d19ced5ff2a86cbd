"""Why the disk refused, in words of the person at the keyboard: systems say it in English."""

import errno

_REASONS = {
    errno.EACCES: "không có quyền, hoặc tệp đang mở ở chương trình khác",
    errno.EPERM: "không có quyền",
    errno.ENOENT: "không có tệp hay thư mục ấy",
    errno.EISDIR: "đó là một thư mục",
    errno.ENOTDIR: "trong đường dẫn có một tệp ở chỗ của thư mục",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENAMETOOLONG: "tên hoặc đường dẫn quá dài",
    errno.EBUSY: "tệp đang được dùng",
    errno.ELOOP: "liên kết vòng tròn",
    errno.EIO: "ổ đĩa đọc, ghi bị lỗi",
}


def reason_of(error: OSError) -> str:
    """Half a sentence; the system's own words where there are none of ours."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
