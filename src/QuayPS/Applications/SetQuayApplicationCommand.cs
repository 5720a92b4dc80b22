using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes an OAuth application. Settings that are not specified stay.</summary>
[Cmdlet(VerbsCommon.Set, "QuayApplication", SupportsShouldProcess = true)]
[OutputType(typeof(QuayApplication))]
public sealed class SetQuayApplicationCommand : ApplicationCmdlet
{
    /// <summary>The new name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? NewName { get; set; }

    /// <summary>The description; empty to remove it.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? Description { get; set; }

    /// <summary>The address of the application's own pages; empty to remove it.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? ApplicationUri { get; set; }

    /// <summary>The address to which browsers are redirected after a user has agreed; empty to remove it.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? RedirectUri { get; set; }

    /// <summary>The e-mail address from which the picture of the application is derived; empty to remove it.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? AvatarEmail { get; set; }

    /// <summary>Writes the application after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        MyInvocation.RequireAny(nameof(NewName), nameof(Description), nameof(ApplicationUri), nameof(RedirectUri), nameof(AvatarEmail));
        var settings = new ApplicationSettings
        {
            Name = NewName,
            Description = Description,
            ApplicationUri = ApplicationUri?.OriginalString,
            RedirectUri = RedirectUri?.OriginalString,
            AvatarEmail = AvatarEmail,
        };
        Send(Display, "Change", token => Client.Applications.ChangeAsync(Organization[0], ClientId[0], settings, token), PassThru);
    }
}
