namespace Quay.Client;

/// <summary>Makes the nodes of a document that is written.</summary>
/// <param name="organization">The organization, whose own robots are written without its name.</param>
internal sealed class DocumentWriting(string organization)
{
    private static readonly DocumentPlace Nowhere = new(string.Empty, 0, 0);

    public string Organization => organization;

    /// <summary>A text. What looks like a variable is kept from being one.</summary>
    public static DocumentNode Text(string text) => DocumentNode.OfText(text.Replace("${", "$${"), Nowhere);

    /// <summary>The reference to a variable.</summary>
    public static DocumentNode Variable(string reference) => DocumentNode.OfText(reference, Nowhere);

    /// <summary>A number, true or false.</summary>
    public static DocumentNode Typed(string text) => DocumentNode.OfTyped(text, Nowhere);

    public static DocumentNode Map() => DocumentNode.OfMap(Nowhere);

    public static DocumentNode List() => DocumentNode.OfList(Nowhere);

    /// <summary>The name of a robot, without the organization where it is one of its own.</summary>
    public string RobotName(string full) =>
        full.StartsWith(organization + "+", System.StringComparison.Ordinal) ? full.Substring(organization.Length + 1) : full;
}
