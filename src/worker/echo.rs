//! The smallest piece of work: the same bytes back. It shows that worker and page agree.

/// Returns `payload` as it came, in two steps.
pub(crate) fn make(
    payload: &[u8],
    progress: &dyn Fn(u32, u32, &str),
) -> Result<Vec<u8>, String> {
    progress(1, 2, "Reading");
    let result = payload.to_vec();
    progress(2, 2, "Writing");
    if result.is_empty() {
        Err("There was nothing to send back.".to_owned())
    } else {
        Ok(result)
    }
}
