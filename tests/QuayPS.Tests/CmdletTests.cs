using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>Rules for every cmdlet.</summary>
public sealed class CmdletTests
{
    // Verbs of cmdlets that change nothing on the registry. A new verb must be added here or to one of the lists below.
    private static readonly string[] ReadingVerbs = ["Get", "Test", "Find", "Search", "Select", "Compare", "Measure", "Wait", "Watch", "Export", "Connect", "Disconnect"];
    // Cmdlets of other verbs that only compute a value, or request a token that expires by itself.
    private static readonly string[] Harmless = ["ConvertTo-QuaySarif", "New-QuayAuthorizationUri", "Request-QuayRobotToken"];
    private static readonly string[] DestroyingVerbs = ["Remove", "Reset"];
    // Cmdlets of destroying verbs that destroy nothing of value.
    private static readonly string[] Sparing = ["Reset-QuayNotification"];

    // Verbs whose other cmdlets have -PassThru. These cmdlets always write output that cannot be read later, or that is their purpose.
    private static readonly string[] AlwaysWriting =
    [
        "Export-QuayLog", "Initialize-QuayBuildTrigger", "Request-QuayRepositoryEmail", "Reset-QuayApplicationSecret", "Reset-QuayRobotToken",
        "Start-QuayBuild", "Start-QuayBuildTrigger",
    ];

    // Endings of singular nouns that end in s.
    private static readonly string[] SingularEndings = ["ss", "us", "is"];

    public static TheoryData<string> Names => [.. ModuleTypes.Cmdlets.Select(cmdlet => cmdlet.Name)];

    [Fact]
    public void The_module_has_cmdlets() => Assert.True(ModuleTypes.Cmdlets.Count >= 21);

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_an_approved_verb(string name) => Assert.Contains(Find(name).Verb, ApprovedVerbs());

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_a_singular_noun_with_the_prefix_of_the_module(string name)
    {
        string noun = Find(name).Noun;
        Assert.StartsWith("Quay", noun, StringComparison.Ordinal);
        Assert.Matches("^[A-Z][A-Za-z0-9]*$", noun);
        Assert.False(
            noun.EndsWith('s') && !Array.Exists(SingularEndings, ending => noun.EndsWith(ending, StringComparison.Ordinal)),
            $"{noun} looks like a plural.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_a_public_sealed_class_named_after_it(string name)
    {
        CmdletType cmdlet = Find(name);
        Assert.True(cmdlet.Type.IsPublic, "The class is not public.");
        Assert.True(cmdlet.Type.IsSealed, "The class is not sealed.");
        Assert.Equal($"QuayPS.{cmdlet.Verb}{cmdlet.Noun}Command", cmdlet.Type.FullName);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_a_help_page(string name) =>
        Assert.True(File.Exists(Path.Combine(Manifest.Root, "docs", "en-US", name + ".md")), $"docs/en-US/{name}.md is missing.");

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_a_Pester_test(string name)
    {
        string tests = Path.Combine(Manifest.Root, "tests", "Pester");
        Assert.Contains(
            Directory.GetFiles(tests, "*.Tests.ps1", SearchOption.AllDirectories),
            file => Path.GetFileName(file) == name + ".Tests.ps1" || File.ReadAllText(file).Contains($"Context '{name}'", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Declares_its_output_type(string name) => Assert.NotEmpty(Find(name).OutputTypes);

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_a_default_parameter_set_if_there_are_several(string name)
    {
        CmdletType cmdlet = Find(name);
        // One named set already makes two: parameters without a set name form the other one.
        if (cmdlet.ParameterSets.Count > 0)
        {
            Assert.False(string.IsNullOrEmpty(cmdlet.DefaultParameterSet), "The cmdlet has no default parameter set.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Supports_WhatIf_if_it_changes_something(string name)
    {
        CmdletType cmdlet = Find(name);
        bool reads = ReadingVerbs.Contains(cmdlet.Verb) || Harmless.Contains(name);
        Assert.True(cmdlet.SupportsShouldProcess || reads, "The cmdlet has no -WhatIf.");
        Assert.False(cmdlet.SupportsShouldProcess && reads && cmdlet.Verb == "Get", "The cmdlet changes nothing, but has -WhatIf.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_the_impact_High_if_it_destroys(string name)
    {
        CmdletType cmdlet = Find(name);
        if (DestroyingVerbs.Contains(cmdlet.Verb) && !Sparing.Contains(name))
        {
            Assert.Equal("High", cmdlet.ConfirmImpact);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_PassThru_like_other_cmdlets_of_its_verb(string name)
    {
        CmdletType cmdlet = Find(name);
        bool others = ModuleTypes.Cmdlets.Any(other => other.Verb == cmdlet.Verb && HasPassThru(other));
        bool writes = HasPassThru(cmdlet) || (cmdlet.OutputTypes.Any(type => type.FullName != "System.Void") && AlwaysWriting.Contains(name));
        Assert.True(!others || !cmdlet.SupportsShouldProcess || writes, "It has no -PassThru.");
        Assert.False(HasPassThru(cmdlet) && AlwaysWriting.Contains(name), "It has -PassThru by now.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Does_not_override_the_pipeline_methods_of_its_base(string name)
    {
        CmdletType cmdlet = Find(name);
        if (!cmdlet.Type.IsA("QuayPS.QuayCmdlet"))
        {
            // Get-QuaySession needs neither a session nor a registry.
            Assert.Equal("Get-QuaySession", name);
            return;
        }

        string[] steps = ["BeginProcessing", "ProcessRecord", "EndProcessing", "StopProcessing"];
        const System.Reflection.BindingFlags Own = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic
            | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.DeclaredOnly;
        Assert.DoesNotContain(cmdlet.Type.GetMethods(Own), method => steps.Contains(method.Name));
    }

    private static bool HasPassThru(CmdletType cmdlet) => cmdlet.Parameters.Any(parameter => parameter.Name == "PassThru");

    private static CmdletType Find(string name) => ModuleTypes.Cmdlets.Single(cmdlet => cmdlet.Name == name);

    private static HashSet<string> ApprovedVerbs() =>
        ModuleTypes.PowerShell.GetTypes()
            .Where(type => type.Namespace == "System.Management.Automation" && type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields())
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToHashSet(StringComparer.Ordinal);
}
