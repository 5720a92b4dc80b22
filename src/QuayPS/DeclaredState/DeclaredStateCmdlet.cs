using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Threading;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that works with documents of organizations.</summary>
public abstract class DeclaredStateCmdlet : QuayItemCmdlet
{
    private readonly CountProgress _progress = new("Reading the organization", "requests answered");
    // Shared by the organizations that are read concurrently, since the copies of the command refer to the same object.
    private SemaphoreSlim? _gate;

    private protected DeclaredStateCmdlet()
    {
    }

    /// <summary>Processes only these sections of the document: settings, teams, robots, repositories and so on; all by default.</summary>
    [Parameter]
    [NameText]
    [ArgumentCompleter(typeof(SectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Section { get; set; }

    /// <summary>Processes only repositories of these names below the organization; wildcards are allowed.</summary>
    [Parameter]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Repository { get; set; }

    /// <inheritdoc/>
    private protected override void Prepare()
    {
        base.Prepare();
        _gate = new SemaphoreSlim(ThrottleLimit);
    }

    /// <summary>Creates the options of the client from the parameters.</summary>
    private protected DeclaredStateOptions CreateOptions()
    {
        NamePattern[]? repositories = Repository?.Select(name => new NamePattern(name)).ToArray();
        return new DeclaredStateOptions
        {
            Sections = Section is null ? [] : Array.ConvertAll(Section, Known),
            Repositories = repositories is null ? null : name => Array.Exists(repositories, pattern => pattern.Matches(name)),
            Gate = _gate,
            SessionUser = SessionUser,
            Secrets = FindInEnvironment,
            Progress = (done, started) => _progress.Report(done, started, text => Post(() => _progress.Show(this, text))),
        };
    }

    /// <summary>Removes the progress bar of the read.</summary>
    private protected void EndProgress() => _progress.Dispose();

    /// <inheritdoc/>
    private protected override void Finish()
    {
        base.Finish();
        EndProgress();
    }

    /// <inheritdoc/>
    private protected override void Abandon()
    {
        base.Abandon();
        EndProgress();
    }

    /// <summary>Returns a function that finds variables in the value of a parameter.</summary>
    /// <param name="given">The variables by name.</param>
    private protected static Func<string, DeclaredVariable?> Variables(IDictionary? given)
    {
        Dictionary<string, DeclaredVariable> known = given?.Keys.Cast<object>()
            .ToDictionary(name => PlainObject.ToText(name), name => ToVariable(PlainObject.ToText(name), given[name]), StringComparer.OrdinalIgnoreCase) ?? [];
        return name => known.TryGetValue(name, out DeclaredVariable? value) ? value : null;
    }

    private static DeclaredVariable? FindInEnvironment(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? new DeclaredVariable(value) : null;

    private static DeclaredVariable ToVariable(string name, object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        SecureString secret => new DeclaredVariable(null, secret),
        PSCredential credential => new DeclaredVariable(credential.UserName, credential.Password),
        null => throw new ArgumentException($"The variable '{name}' of -Variable has no value."),
        _ when PSObject.AsPSObject(value).Properties["SecretValue"]?.Value is SecureString vaulted => new DeclaredVariable(null, vaulted),
        _ => new DeclaredVariable(PlainObject.ToText(value)),
    };

    private static string Known(string section) =>
        DeclaredStateApi.SectionNames.FirstOrDefault(known => string.Equals(known, section, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no section '{section}'. The sections are {string.Join(", ", DeclaredStateApi.SectionNames)}.");
}
