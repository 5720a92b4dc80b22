using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets OAuth applications: those of an organization, one of them, or what everybody may know of one.</summary>
[Cmdlet(VerbsCommon.Get, "QuayApplication", DefaultParameterSetName = "ClientId")]
[OutputType(typeof(QuayApplication))]
public sealed class GetQuayApplicationCommand : SessionCmdlet
{
    /// <summary>The organization. With a client id alone, what everybody may know of that application is read.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Organization { get; set; }

    /// <summary>The name; with wildcards, those whose names match.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Name")]
    [ArgumentCompleter(typeof(ApplicationCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Name { get; set; } = "*";

    // Need not be given although it names the set: an object that has both keys means the one application.
    /// <summary>The client id of the one application to read.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "ClientId")]
    [ArgumentCompleter(typeof(ClientIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string? ClientId { get; set; }

    private protected override object? ErrorTarget => ClientId ?? (Name == "*" ? Organization : Name);

    private protected override void Execute()
    {
        if (ClientId is not null)
        {
            WriteObject(Await(Organization is null
                ? Client.Applications.GetInformationAsync(ClientId, StopToken)
                : Client.Applications.GetAsync(Organization, ClientId, StopToken)));
            return;
        }

        string organization = Organization ?? throw new ArgumentException("Give the -Organization whose applications are wanted, or the -ClientId of one.");
        WriteNamed(
            Client.Applications.List(organization),
            $"Applications of organization '{organization}'",
            $"application '{Name}' of organization '{organization}'",
            new NamePattern(Name),
            application => application.Name);
    }
}
