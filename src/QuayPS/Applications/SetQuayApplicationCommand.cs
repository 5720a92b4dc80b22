using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes an OAuth application; what is not given stays.</summary>
[Cmdlet(VerbsCommon.Set, "QuayApplication", SupportsShouldProcess = true)]
[OutputType(typeof(QuayApplication))]
public sealed class SetQuayApplicationCommand : ApplicationChangeCmdlet
{
    /// <summary>The new name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? NewName { get; set; }

    /// <summary>What it is for; empty for nothing.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? Description { get; set; }

    /// <summary>The address of its own pages; empty for none.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? ApplicationUri { get; set; }

    /// <summary>The address to which browsers are sent once a user has agreed; empty for none.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? RedirectUri { get; set; }

    /// <summary>The e-mail address whose picture stands for it; empty for none.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? AvatarEmail { get; set; }

    /// <summary>Writes the application as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        (string organization, string clientId) = (Organization, ClientId);
        var settings = new ApplicationSettings
        {
            Name = NewName,
            Description = Description,
            ApplicationUri = ApplicationUri?.OriginalString,
            RedirectUri = RedirectUri?.OriginalString,
            AvatarEmail = AvatarEmail,
        };
        Send(Display, "Change", token => Client.Applications.ChangeAsync(organization, clientId, settings, token), PassThru);
    }
}
