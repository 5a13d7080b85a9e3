//! PDFs that mean harm get a message, in bounded time and memory.

use std::io::Write as _;

use anteroom::document::{Paper, Recipient};
use anteroom::export::pdf::{MAX_PDF, NotRestored, attached};
use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::Room;

/// Packs this many zeros.
fn bomb(count: usize) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    let block = vec![b'0'; 1 << 20];
    for _ in 0..count >> 20 {
        packed.write_all(&block).unwrap();
    }
    packed.finish().unwrap()
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let mut file = b"%PDF-1.7\n%Anteroom\n".to_vec();
    for number in 1..=3 {
        let packed = bomb(64 << 20);
        let head = format!(
            "{number} 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length {} /Filter /FlateDecode >>\nstream\n",
            packed.len()
        );
        file.extend(head.as_bytes());
        file.extend(packed);
        file.extend(b"\nendstream\nendobj\n");
    }
    file.extend(b"startxref\n0\n%%EOF");
    assert_eq!(attached(&file), Err(NotRestored::TooLarge));
}

#[test]
fn a_file_beyond_the_bound_is_refused() {
    let mut file = b"%PDF-1.7\nAnteroom".to_vec();
    file.resize(MAX_PDF + 1, b' ');
    assert_eq!(attached(&file), Err(NotRestored::TooLarge));
}

#[test]
fn loops_and_depths_end_in_a_message() {
    let deep = format!("{}1{}", "[".repeat(200_000), "]".repeat(200_000));
    let bodies = [
        // A catalog that is its own reference, files that point to each other.
        "1 0 obj\n1 0 R\nendobj\n2 0 obj\n<< /Type /Catalog /AF 3 0 R >>\nendobj\n\
         3 0 obj\n4 0 R\nendobj\n4 0 obj\n3 0 R\nendobj\n"
            .to_owned(),
        format!("2 0 obj\n{deep}\nendobj\n"),
        format!("2 0 obj\n<< /Type /Catalog /AF {deep} >>\nendobj\n"),
    ];
    for body in bodies {
        let mut file = format!("%PDF-1.7\n% Anteroom\n{body}");
        let at = file.len();
        // A table that names itself as the one before.
        let end = format!(
            "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 5 /Root 2 0 R /Info 3 0 R \
             /Prev {at} >>\nstartxref\n{at}\n%%EOF"
        );
        file += &end;
        assert!(attached(file.as_bytes()).is_err());
    }
}

#[test]
fn a_pdf_of_ours_that_is_cut_or_bitten_never_panics() {
    let room = Room::new();
    let made = room.pdf(Paper::Evidence, Recipient::Vendor).unwrap();
    let length = made.bytes.len();
    for part in 1..12 {
        let cut = &made.bytes[..length * part / 12];
        assert!(attached(cut).is_err(), "{part} of 12");
    }
    for step in 0..40 {
        let mut bitten = made.bytes.clone();
        bitten[length * step / 40] ^= 0x55;
        // It may still be whole: a byte of a page is no byte of the attachment.
        if let Ok(read) = attached(&bitten) {
            assert!(read.bytes.len() < 1 << 22);
        }
    }
}
