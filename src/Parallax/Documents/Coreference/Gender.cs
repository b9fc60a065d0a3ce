namespace Parallax.Documents.Coreference;

internal enum Gender { Unknown, Masculine, Feminine }
