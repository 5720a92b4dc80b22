using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the tokens of an OAuth application, the newest first. The registry shows the secret of a token only when the token is created.</summary>
[Cmdlet(VerbsCommon.Get, "QuayApplicationToken")]
[OutputType(typeof(QuayApplicationToken))]
public sealed class GetQuayApplicationTokenCommand : ApplicationCmdlet
{
    /// <summary>The name of the token; with wildcards, the tokens whose names match.</summary>
    [Parameter(Position = 2, ValueFromPipeline = true)]
    [Each(Of = nameof(ClientId))]
    [NameText]
    [ArgumentCompleter(typeof(ApplicationTokenNameCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    private protected override object? ErrorTarget => (Name ?? ClientId)[0];

    private protected override Task ReadAsync(ItemOutput output)
    {
        var pattern = new NamePattern(Name?[0]);
        return output.WriteNamedAsync(
            Client.ApplicationTokens.List(Organization[0], ClientId[0]),
            $"Tokens of application '{ClientId[0]}'",
            $"token '{pattern.Text}' of application '{ClientId[0]}'",
            pattern,
            token => token.Name ?? string.Empty);
    }
}
