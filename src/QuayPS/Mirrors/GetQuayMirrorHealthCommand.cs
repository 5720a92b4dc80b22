using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets how the mirrors of a namespace are, or those of the whole registry.</summary>
[Cmdlet(VerbsCommon.Get, "QuayMirrorHealth", DefaultParameterSetName = "Namespace")]
[OutputType(typeof(QuayMirrorHealth), typeof(QuayMirrorState))]
public sealed class GetQuayMirrorHealthCommand : SessionCmdlet
{
    /// <summary>The organization or user; without one all mirrors of the registry, for superusers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Namespace")]
    [NameText]
    [Alias("Organization")]
    [ArgumentCompleter(typeof(NamespaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Namespace { get; set; }

    /// <summary>Writes each mirror with its state instead.</summary>
    [Parameter(ParameterSetName = "Namespace")]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Asks as a superuser.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Superuser")]
    public SwitchParameter Superuser { get; set; }

    private protected override object? ErrorTarget => Namespace;

    private protected override void Execute()
    {
        if (Detailed)
        {
            WriteListing(Client.MirrorHealth.List(Namespace), Namespace is null ? "Mirrors" : $"Mirrors of '{Namespace}'");
        }
        else
        {
            WriteObject(Await(Superuser ? Client.MirrorHealth.GetAllAsync(StopToken) : Client.MirrorHealth.GetAsync(Namespace, StopToken)));
        }
    }
}
