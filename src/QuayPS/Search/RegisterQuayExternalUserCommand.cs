using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates the registry's user for a user of the directory who has not signed in yet.</summary>
[Cmdlet(VerbsLifecycle.Register, "QuayExternalUser", SupportsShouldProcess = true)]
[OutputType(typeof(QuayEntity))]
public sealed class RegisterQuayExternalUserCommand : QuayItemCmdlet
{
    /// <summary>The user's name in the directory.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("User", "Username")]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    private protected override object? ErrorTarget => Name[0];

    private protected override void Execute() =>
        Send(SearchApi.ExternalUserSubject(Name[0]).Capitalize(), "Register", token => Client.Search.LinkExternalUserAsync(Name[0], token));
}
