//! Words keep clear of one another, of the frame and, if they can, of marks.

use super::Placer;

#[test]
fn words_never_overlap_nor_leave_the_map() {
    let mut placer = Placer::new((1000, 1000), Vec::new());
    assert_eq!(placer.take(&[(0, 0, 400, 100)]), Some(0));
    assert_eq!(
        placer.take(&[(300, 50, 600, 150), (401, 0, 800, 100)]),
        Some(1)
    );
    assert_eq!(placer.take(&[(100, 90, 200, 300)]), None);
    assert_eq!(placer.take(&[(900, 500, 1001, 600)]), None);
}

#[test]
fn words_keep_off_marks_where_they_can() {
    let mut placer = Placer::new((1000, 1000), vec![(200, 500)]);
    let over = (150, 450, 350, 550);
    let clear = (150, 700, 350, 800);
    assert_eq!(placer.take(&[over, clear]), Some(1));
    assert_eq!(placer.take(&[over]), Some(0));
}
