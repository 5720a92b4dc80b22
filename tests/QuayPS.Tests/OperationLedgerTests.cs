using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using QuayPS.Tests.Support;
using Xunit;

namespace QuayPS.Tests;

/// <summary>
/// The ledger (docs/operations.csv) lists the cmdlets that call each operation of the API, or why none does. It is
/// compared with the operation names in the client and with the cmdlets that the module exports.
/// </summary>
public sealed class OperationLedgerTests
{
    // In the client, an operation is a string literal that is nothing but its name.
    private static readonly Regex Named = new("[\"](?<operation>[A-Za-z]+)[\"]");

    private static readonly IReadOnlyList<Row> Ledger = ReadRows("docs/operations.csv")
        .Select(cells => new Row(cells[0], cells[1].Split(';', StringSplitOptions.RemoveEmptyEntries), cells[2]))
        .ToArray();

    private static readonly HashSet<string> Known = ReadRows("src/Quay.Client/Core/Http/operations.csv").Select(cells => cells[3]).ToHashSet();

    [Fact]
    public void Names_operations_of_the_api_once_each_and_in_order()
    {
        string[] names = Ledger.Select(row => row.Operation).ToArray();
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
        Assert.Empty(names.Except(Known));
    }

    [Fact]
    public void Names_every_operation_of_the_api() => Assert.Empty(Known.Except(Ledger.Select(row => row.Operation)).Order(StringComparer.Ordinal));

    [Fact]
    public void Gives_each_operation_a_cmdlet_or_a_reason() =>
        Assert.Empty(Ledger.Where(row => (row.Cmdlets.Length > 0) == (row.Reason.Length > 0)).Select(row => row.Operation));

    [Fact]
    public void Lists_exactly_the_operations_that_the_client_calls()
    {
        IEnumerable<string> called = Directory
            .EnumerateFiles(Path.Combine(Manifest.Root, "src", "Quay.Client"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Named.Matches(File.ReadAllText(file)).Select(match => match.Groups["operation"].Value))
            .Distinct()
            .Where(Known.Contains);
        Assert.Equal(
            Ledger.Where(row => row.Cmdlets.Length > 0).Select(row => row.Operation),
            called.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_cmdlets_that_the_module_exports() =>
        Assert.Empty(Ledger.SelectMany(row => row.Cmdlets).Except(ModuleTypes.Cmdlets.Select(cmdlet => cmdlet.Name)));

    private static IEnumerable<string[]> ReadRows(string file) =>
        File.ReadLines(Path.Combine(Manifest.Root, file)).Skip(1).Select(line => line.Split(','));

    private sealed record Row(string Operation, string[] Cmdlets, string Reason);
}
