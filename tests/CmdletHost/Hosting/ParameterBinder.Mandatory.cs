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

        if ((standard & sets) != 0 && ((fed & ~standard & ~unfed) == 0 || lacking.Any(l => l.Flag == 0 && !l.Data.TakesPipelineInput)))
        {
            // No other set could live on the pipeline alone.
            _sets = standard;
            return LackingFor(standard);
        }

        if ((fed & unfed) != 0 || CountOf(fed) == 1)
        {
            throw new HostLimitException("these parameter sets of " + _command.Name + " and pipeline input");
        }

        return LackingFor(0);
    }
}
