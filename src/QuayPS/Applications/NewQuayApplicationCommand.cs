using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates an OAuth application and writes it with its secret.</summary>
[Cmdlet(VerbsCommon.New, "QuayApplication", SupportsShouldProcess = true)]
[OutputType(typeof(QuayApplication))]
public sealed class NewQuayApplicationCommand : OrganizationItemCmdlet
{
    /// <summary>The name, which need not be unique.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The description.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>The address of the application's own pages.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Uri? ApplicationUri { get; set; }

    /// <summary>The address to which browsers are redirected after a user has agreed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Uri? RedirectUri { get; set; }

    /// <summary>The e-mail address from which the picture of the application is derived.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AvatarEmail { get; set; }

    private protected override object? ErrorTarget => Name[0];

    private protected override void Execute()
    {
        var settings = new ApplicationSettings
        {
            Name = Name[0],
            Description = Description,
            ApplicationUri = ApplicationUri?.OriginalString,
            RedirectUri = RedirectUri?.OriginalString,
            AvatarEmail = AvatarEmail,
        };
        Send(
            $"Application '{Name[0]}' of organization '{Organization[0]}'",
            "Create",
            token => Client.Applications.CreateAsync(Organization[0], settings, token));
    }
}
