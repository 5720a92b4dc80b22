using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates an OAuth application and returns it with its secret.</summary>
[Cmdlet(VerbsCommon.New, "QuayApplication", SupportsShouldProcess = true)]
[OutputType(typeof(QuayApplication))]
public sealed class NewQuayApplicationCommand : QuayItemCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>What it is called. The registry takes the same name twice.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>What it is for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>The address of its own pages.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Uri? ApplicationUri { get; set; }

    /// <summary>The address to which browsers are sent once a user has agreed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Uri? RedirectUri { get; set; }

    /// <summary>The e-mail address whose picture stands for it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AvatarEmail { get; set; }

    private protected override object? ErrorTarget => Name;

    private protected override void Execute()
    {
        string organization = Organization;
        var settings = new ApplicationSettings
        {
            Name = Name,
            Description = Description,
            ApplicationUri = ApplicationUri?.OriginalString,
            RedirectUri = RedirectUri?.OriginalString,
            AvatarEmail = AvatarEmail,
        };
        Send(
            $"Application '{Name}' of organization '{organization}'",
            "Create",
            token => Client.Applications.CreateAsync(organization, settings, token));
    }
}
