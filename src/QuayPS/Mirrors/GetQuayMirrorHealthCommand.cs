using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets a summary of the states of the mirrors of a namespace or of the whole registry.</summary>
[Cmdlet(VerbsCommon.Get, "QuayMirrorHealth", DefaultParameterSetName = "Namespace")]
[OutputType(typeof(QuayMirrorHealth), typeof(QuayMirrorState))]
public sealed class GetQuayMirrorHealthCommand : QuayItemCmdlet
{
    /// <summary>The organization or user; by default the whole registry, which only superusers can read.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Namespace")]
    [Alias("Organization")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Namespace { get; set; }

    /// <summary>Writes each mirror with its state instead of the summary.</summary>
    [Parameter(ParameterSetName = "Namespace")]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Reads the summary of the whole registry with the rights of a superuser.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Superuser")]
    public SwitchParameter Superuser { get; set; }

    private protected override object? ErrorTarget => Namespace?[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        string? ns = Namespace?[0];
        if (Detailed)
        {
            await output.WriteListingAsync(Client.MirrorHealth.List(ns), ns is null ? "Mirrors" : $"Mirrors of '{ns}'");
        }
        else
        {
            output.Write(await (Superuser ? Client.MirrorHealth.GetAllAsync(StopToken) : Client.MirrorHealth.GetAsync(ns, StopToken)));
        }
    }
}
