namespace Quay.Client;

/// <summary>Creates the nodes of a document that is written.</summary>
/// <param name="organization">The organization. Its own robots are written by their short names.</param>
internal sealed class DocumentWriting(string organization)
{
    private static readonly DocumentPlace Nowhere = new(string.Empty, 0, 0);

    public string Organization => organization;

    /// <summary>Creates a text. <c>${</c> is escaped, so that it is not read as a variable.</summary>
    public static DocumentNode Text(string text) => DocumentNode.OfText(Whole(text).Replace("${", "$${"), Nowhere);

    /// <summary>Creates a reference to a variable.</summary>
    public static DocumentNode Variable(string reference) => DocumentNode.OfText(reference, Nowhere);

    /// <summary>Creates a number, true or false.</summary>
    public static DocumentNode Typed(string text) => DocumentNode.OfTyped(text, Nowhere);

    public static DocumentNode Map() => DocumentNode.OfMap(Nowhere);

    public static DocumentNode List() => DocumentNode.OfList(Nowhere);

    /// <summary>Returns the name of a robot as documents write it: the short name for a robot of the organization.</summary>
    public string RobotName(string full) =>
        full.StartsWith(organization + "+", System.StringComparison.Ordinal) ? full.Substring(organization.Length + 1) : full;

    // Half of a surrogate pair is not a character, and YAML parsers refuse it.
    private static string Whole(string text)
    {
        char[] letters = text.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(letters[i]) && i + 1 < letters.Length && char.IsLowSurrogate(letters[i + 1]);
            letters[i] = char.IsSurrogate(letters[i]) && !isPair ? '\uFFFD' : letters[i];
            i += isPair ? 1 : 0;
        }

        return new string(letters);
    }
}
