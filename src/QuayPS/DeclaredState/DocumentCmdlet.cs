using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads documents from files or from the pipeline.</summary>
public abstract class DocumentCmdlet : DeclaredStateCmdlet
{
    /// <summary>The parameter set of files.</summary>
    private protected const string PathSet = "Path";

    /// <summary>The parameter set of objects from the pipeline.</summary>
    private protected const string ObjectSet = "Object";

    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    // Shared by the items of the pipeline, as the copies of the command refer to the same object.
    private readonly HashSet<QuaySession> _named = [];

    private protected DocumentCmdlet()
    {
    }

    /// <summary>The paths of YAML or JSON files, with or without wildcards; a folder stands for all documents in it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>A document from the pipeline: an export, a file, its text or path, or an object such as the output of ConvertFrom-Json.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    [ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The organization to which the document is applied, instead of the one that it names.</summary>
    [Parameter]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The values of variables, <c>${NAME}</c> in the document: texts, SecureStrings or credentials. For secrets, other variables are read from the environment.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Variable { get; set; }

    private protected override object? ErrorTarget => InputObject is null ? string.Join(", ", Path) : (InputObject.BaseObject as QuayOrganizationDocument)?.Source ?? "InputObject";

    /// <summary>Works on one document.</summary>
    private protected abstract void Execute(QuayOrganizationDocument document, DeclaredStateOptions options);

    private protected sealed override void Execute()
    {
        DeclaredStateOptions options = CreateOptions();
        options.Name = Name;
        options.Variables = Variables(Variable);
        Func<QuayOrganizationDocument>[] documents = [.. Documents(options)];
        // The last document would take effect, and with -Prune would remove the items of the others.
        if (Name is not null && (documents.Length > 1 || (ChosenSession is { } session && !_named.Add(session))))
        {
            throw new ArgumentException("There are several documents, and -Name is the name of one organization. Specify one document, or omit -Name.");
        }

        foreach (Func<QuayOrganizationDocument> open in documents)
        {
            Try(() => Execute(open(), options));
        }
    }

    /// <summary>Returns functions that read the documents of the parameters, one at a time.</summary>
    private protected virtual IEnumerable<Func<QuayOrganizationDocument>> Documents(DeclaredStateOptions options) =>
        ParameterSetName == PathSet ? Path.SelectMany(Open) : Open(InputObject!);

    /// <summary>Writes the warnings and remarks of a plan.</summary>
    private protected void WriteRemarks(OrganizationPlan plan)
    {
        EndProgress();
        foreach (string warning in plan.Warnings)
        {
            WriteWarning(warning);
        }

        foreach (string remark in plan.Remarks)
        {
            WriteVerbose(remark);
        }
    }

    /// <summary>Reads a document of one file.</summary>
    private protected QuayOrganizationDocument OpenFile(string path) => QuayOrganizationDocument.FromFile(GetUnresolvedProviderPathFromPSPath(path));

    private void Try(Action work) => Guard(
        () =>
        {
            try
            {
                work();
            }
            catch (DocumentException e)
            {
                WriteError(ErrorMapper.InvalidDocument(e, e.Problems[0].File));
            }
        },
        () => ErrorTarget);

    private IEnumerable<Func<QuayOrganizationDocument>> Open(PSObject input)
    {
        switch (input.BaseObject)
        {
            case QuayOrganizationDocument document:
                return [() => document];
            case QuaySession:
                throw new ArgumentException("A session from the pipeline is not a document. Specify the document with -Path.");
            case FileSystemInfo file:
                return Open(file.FullName);
            case string text when IsDocument(text):
                return [() => QuayOrganizationDocument.FromText(text, "InputObject")];
            case string path:
                return Open(path);
            default:
                return [() => QuayOrganizationDocument.FromObject(PlainObject.FromPowerShell(input), "InputObject")];
        }
    }

    // A text of several lines, JSON, or a line that names an organization is not a path.
    private static bool IsDocument(string text) =>
        text.IndexOf('\n') >= 0 || text.TrimStart().StartsWith("{", StringComparison.Ordinal) || text.TrimStart().StartsWith("organization:", StringComparison.Ordinal);

    private IEnumerable<Func<QuayOrganizationDocument>> Open(string path)
    {
        Collection<string> found = WildcardPattern.ContainsWildcardCharacters(path)
            ? GetResolvedProviderPathFromPSPath(path, out _)
            : [GetUnresolvedProviderPathFromPSPath(path)];
        return found.SelectMany(file => Directory.Exists(file) ? FilesOf(file) : [file])
            .Select(file => (Func<QuayOrganizationDocument>)(() => QuayOrganizationDocument.FromFile(file)));
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => Array.Exists(Endings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        .Where(file => !file.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase))
        .OrderBy(file => file, StringComparer.OrdinalIgnoreCase);
}
