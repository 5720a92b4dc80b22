using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes a user of the directory known to the registry before the user has signed in there for the first time.</summary>
[Cmdlet(VerbsLifecycle.Register, "QuayExternalUser", SupportsShouldProcess = true)]
[OutputType(typeof(QuayEntity))]
public sealed class RegisterQuayExternalUserCommand : QuayItemCmdlet
{
    /// <summary>The user's name in the directory.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("User", "Username")]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Name;

    private protected override void Execute()
    {
        string name = Name;
        Send($"User '{name}' of the directory", "Register", token => Client.Search.LinkExternalUserAsync(name, token));
    }
}
