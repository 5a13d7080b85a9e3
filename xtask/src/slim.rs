//! Takes out of a program what a library put there and nobody reaches.

/// Where the signature stands in an ICC profile (ICC.1, 7.2), and what it is.
const SIGNATURE: (usize, &[u8]) = (36, b"acsp");
/// How long the header of a profile is; a shorter one is none.
const HEADER: usize = 128;

/// Makes every ICC color profile in a program's data zeros, which weigh nothing when packed.
///
/// printpdf brings one for printing presses, half a megabyte that does not compress, and
/// writes it only into files for PDF/X; ours are PDF/UA and name no profile. That page and
/// command line write the same bytes is a test (`twin.test.js`): it would find one missing.
pub(crate) fn blank_profiles(data: &mut [u8]) {
    let (offset, signature) = SIGNATURE;
    let mut from = 0;
    while let Some(found) = find(&data[from..], signature) {
        let at = from + found;
        from = at + signature.len();
        let Some(start) = at.checked_sub(offset) else { continue };
        let length =
            data[start..].first_chunk().map_or(0, |size| u32::from_be_bytes(*size));
        let length = usize::try_from(length).unwrap_or(0);
        if length >= HEADER
            && let Some(profile) = data.get_mut(start..start.saturating_add(length))
        {
            profile.fill(0);
            from = start + length;
        }
    }
}

fn find(data: &[u8], what: &[u8]) -> Option<usize> {
    data.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::blank_profiles;

    #[test]
    fn a_profile_becomes_zeros_and_what_is_beside_it_stays() {
        let mut profile = vec![7; 200];
        profile[..4].copy_from_slice(&200_u32.to_be_bytes());
        profile[36..40].copy_from_slice(b"acsp");
        let mut data = [b"before acsp".as_slice(), &profile, b"after"].concat();
        blank_profiles(&mut data);
        assert_eq!(data, [b"before acsp".as_slice(), &[0; 200], b"after"].concat());
    }

    #[test]
    fn a_size_that_lies_changes_nothing() {
        let mut data = vec![255; 300];
        data[36..40].copy_from_slice(b"acsp");
        let before = data.clone();
        blank_profiles(&mut data);
        assert_eq!(data, before);
    }
}
