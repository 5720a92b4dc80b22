namespace Quay.Client;

/// <summary>The name of a user, or the full name of a robot.</summary>
internal sealed class AccountDefinition : TextDefinition
{
    public override string Expected => "the name of a user, or of a robot as 'organization+name'";

    protected override object? Parse(string text, DocumentReading reading) =>
        AddressName.Problem(text) is null && text.IndexOf('@') < 0 ? reading.AccountName(text) : null;
}
