using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace QuayPS.CmdletHost;

/// <summary>What is mandatory and not there.</summary>
internal sealed partial class ParameterBinder
{
    private List<Parameter> Missing(int count, bool expectsInput)
    {
        var lacking = _unbound
            .SelectMany(p => p.In(_sets).Where(set => set.Data.Mandatory).Select(set => (Parameter: p, set.Flag, set.Data)))
            .ToList();
        if (lacking.Count == 0 || !expectsInput)
        {
            return [.. lacking.Select(l => l.Parameter).Distinct()];
        }

        List<Parameter> LackingFor(uint sets) =>
            [.. lacking.Where(l => (l.Flag == 0 || (l.Flag & sets) != 0) && !l.Data.TakesPipelineInput).Select(l => l.Parameter).Distinct()];
        uint Having(System.Func<ParameterAttribute, bool> what) =>
            lacking.Where(l => l.Flag != 0 && what(l.Data)).Aggregate(0u, (flags, l) => flags | (l.Flag & _sets));

        if (count == 1)
        {
            return LackingFor(_sets);
        }

        uint standard = _command.DefaultSet & _sets;
        uint sets = lacking.Any(l => l.Flag == 0) ? _sets & _command.AllSets : Having(_ => true);
        uint fed = Having(data => data.TakesPipelineInput);
        uint unfed = Having(data => !data.TakesPipelineInput);
        if (standard != 0 && (standard & sets) == 0 && (fed & ~standard) == 0)
        {
            // The default set lacks nothing: those that do are out, and it is tried first.
            _sets &= ~sets & _command.AllSets;
            _firstChoice = _sets == standard ? 0 : standard;
            return CountOf(_sets) == 1 ? LackingFor(_sets) : [];
        }

        if (CountOf(sets) == 1)
        {
            return LackingFor(sets);
        }

        uint byValue = Having(data => data.ValueFromPipeline) & sets;
        uint byName = Having(data => data.ValueFromPipelineByPropertyName) & sets;
        bool everywhereUnfed = lacking.Any(l => l.Flag == 0 && !l.Data.TakesPipelineInput);
        if ((standard & sets) != 0
            && (((byName & standard) != 0 && (byName & ~standard) == 0) || (fed & ~standard & ~unfed) == 0 || everywhereUnfed))
        {
            _sets = standard;
            return LackingFor(standard);
        }

        uint single = byValue != 0 && byName != 0 ? (byValue == byName ? Single(byValue) : 0) : Single(byValue | byName);
        if (single == 0 && (unfed != 0 || everywhereUnfed))
        {
            single = Single(byValue);
            if (single == 0 && CountOf(byValue) <= 1 && CountOf(byName) <= 1)
            {
                throw Ambiguous();
            }
        }

        if (single == 0)
        {
            _sets = Without(unfed);
            return _sets == 0 ? throw Ambiguous() : [];
        }

        // The one set that the pipeline can fill, and those that lack nothing of their own.
        _sets = (unfed & single) != 0 ? single : Without((fed | unfed) & ~single);
        _firstChoice = _sets == single ? 0 : single;
        return LackingFor(single);
    }

    private static uint Single(uint sets) => CountOf(sets) == 1 ? sets : 0;

    private uint Without(uint sets) => sets == 0 ? _sets : (_sets == uint.MaxValue ? _command.AllSets : _sets) & ~sets;
}
