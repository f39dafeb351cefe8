import errno

import pytest

from genres.domain.errors import NoRoomError, StoreError, disk_errors


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_and_a_spent_quota_are_no_room(number: int) -> None:
    with pytest.raises(NoRoomError), disk_errors("the document could not be written"):
        raise OSError(number, "as the system says")


def test_any_other_refusal_of_the_disk_is_told_with_its_cause_but_without_the_path() -> None:
    with pytest.raises(StoreError) as caught, disk_errors("the document could not be written"):
        raise PermissionError(errno.EACCES, "Permission denied", "/home/reader/data")
    assert str(caught.value) == "the document could not be written: Permission denied"
    assert not isinstance(caught.value, NoRoomError)


def test_an_error_that_is_not_of_the_disk_stays_as_it_is() -> None:
    with pytest.raises(ValueError, match="no number"), disk_errors("the document could not be written"):
        raise ValueError("no number")
