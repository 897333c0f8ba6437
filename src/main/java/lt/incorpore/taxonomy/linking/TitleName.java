package lt.incorpore.taxonomy.linking;

/// A name that titles are compared with.
///
/// @param owner     place of what it names in the list of owners
/// @param preferred whether the owner is mostly called so
record TitleName(int owner, String text, boolean preferred) {

    /// An occupation, or a group of ISCO-08.
    ///
    /// @param isco        of an occupation its unit group, of a group its own code
    /// @param isGroup     whether it is a group
    /// @param description what it is, in the language of the names; empty where nothing is known
    /// @param elsewhere   its names in other languages, a line each
    record Owner(String isco, boolean isGroup, String description, String elsewhere) {

        Owner(String isco, boolean isGroup) {
            this(isco, isGroup, "", "");
        }
    }
}
