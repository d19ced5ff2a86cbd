"""Family names, as keys: where one stands in a query, a name may begin.

Frequency as commonly given for Kinh names, with names of other peoples of Việt Nam; what is missing
costs no find, only a little of the order. The browser gets them with the index, so there are fewer
than suggest's STRONG, and as search folds words: Lý is «li».
"""

_NAMES = (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong li dinh doan lam "
    "luong mai trinh dao cao chu truong ta quach ha luu nghiem kieu la khuat to phung thach "
    "thai chau van vuong tang lai tong dau nong ma lo giang sung vang thao be hua trieu ban "
    "quang cam ca kha vi sam sa deo mua giap uong diep kim son danh luc tieu phi bach ung "
    "than cu mac nhu"
)
FAMILIES = tuple(_NAMES.split())
