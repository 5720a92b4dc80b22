using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets OAuth applications: those of an organization, one of them, or the public information about one.</summary>
[Cmdlet(VerbsCommon.Get, "QuayApplication", DefaultParameterSetName = "ClientId")]
[OutputType(typeof(QuayApplication))]
public sealed class GetQuayApplicationCommand : QuayItemCmdlet
{
    /// <summary>The organization that owns the applications. Without it, -ClientId reads the public information about an application.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Organization { get; set; }

    /// <summary>The name; with wildcards, the applications whose names match.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ParameterSetName = "Name")]
    [Each(Of = nameof(Organization))]
    [NameText]
    [ArgumentCompleter(typeof(ApplicationCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    // Not mandatory although it defines the set: objects with both an organization and a client id then bind to this set.
    /// <summary>The client id of one application.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "ClientId")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(ClientIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? ClientId { get; set; }

    private protected override object? ErrorTarget => (ClientId ?? Name ?? Organization)?[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        if (ClientId is not null)
        {
            output.Write(await (Organization is null
                ? Client.Applications.GetInformationAsync(ClientId[0], StopToken)
                : Client.Applications.GetAsync(Organization[0], ClientId[0], StopToken)));
            return;
        }

        string organization = Organization?[0] ?? throw new ArgumentException("Specify -Organization to list its applications, or -ClientId to read one.");
        var pattern = new NamePattern(Name?[0]);
        await output.WriteNamedAsync(
            Client.Applications.List(organization),
            $"Applications of organization '{organization}'",
            $"application '{pattern.Text}' of organization '{organization}'",
            pattern,
            application => application.Name);
    }
}
