using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Writes an organization as a document, to a file or to the pipeline.</summary>
[Cmdlet(VerbsData.Export, "QuayOrganization", SupportsShouldProcess = true)]
[OutputType(typeof(QuayOrganizationDocument))]
public sealed class ExportQuayOrganizationCommand : DeclaredStateCmdlet
{
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    /// <summary>A file with the extension .yaml, .yml or .json; or a folder, to which one file for each organization is written.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Writes JSON. The extension of a file determines the format as well.</summary>
    [Parameter]
    public SwitchParameter AsJson { get; set; }

    /// <summary>Writes the document to the pipeline as well if it is written to a file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Organization[0];

    private protected override void Execute()
    {
        string organization = Organization[0];
        string? file = Path is null ? null : FileOf(organization);
        if (file is not null && !ShouldProcess(file, $"Export organization '{organization}'"))
        {
            return;
        }

        DeclaredStateOptions options = CreateOptions();
        options.Json = AsJson || file?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) == true;
        QuayClient client = Client;
        Start(output => ExportAsync(client, organization, file, options, output));
    }

    private async Task ExportAsync(QuayClient client, string organization, string? file, DeclaredStateOptions options, ItemOutput output)
    {
        QuayOrganizationDocument document = await client.DeclaredState.ExportAsync(organization, options, StopToken);
        foreach (string warning in document.Warnings)
        {
            output.WriteWarning($"{organization}: {warning}");
        }

        if (file is not null)
        {
            DocumentFolder.Write(file, document);
        }

        if (file is null || PassThru)
        {
            output.Write(document);
        }
    }

    private string FileOf(string organization)
    {
        string path = GetUnresolvedProviderPathFromPSPath(Path!);
        bool isFile = !Directory.Exists(path) && System.IO.Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml" or ".json";
        string file = isFile ? path : System.IO.Path.Combine(path, DocumentFileName.Of(organization) + (AsJson ? ".json" : ".yaml"));
        return _written.Add(file)
            ? file
            : throw new ArgumentException($"Another organization, or one of another registry, was already exported to '{file}'. Specify the path of a folder, in which each organization gets its own file, and one folder for each registry.");
    }
}
