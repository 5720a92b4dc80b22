using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the tokens of an OAuth application, the newest first. The tokens themselves are told once, when they are made.</summary>
[Cmdlet(VerbsCommon.Get, "QuayApplicationToken")]
[OutputType(typeof(QuayApplicationToken))]
public sealed class GetQuayApplicationTokenCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The application's client id.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(ClientIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The token's name; with wildcards, those whose names match.</summary>
    [Parameter(Position = 2)]
    [ArgumentCompleter(typeof(ApplicationTokenNameCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Name { get; set; } = "*";

    private protected override object? ErrorTarget => Name == "*" ? ClientId : Name;

    private protected override void Execute() => WriteNamed(
        Client.ApplicationTokens.List(Organization, ClientId),
        $"Tokens of application '{ClientId}'",
        $"token '{Name}' of application '{ClientId}'",
        new NamePattern(Name),
        token => token.Name ?? string.Empty);
}
