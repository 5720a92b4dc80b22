using System;
using System.Collections.Generic;
using System.Threading;

namespace QuayPS.EmbeddedRegistry.Faults;

/// <summary>The rules for faults. The first one that matches a request applies.</summary>
public sealed class FaultSet
{
    private readonly Lock _gate = new();
    private readonly List<FaultRule> _rules = [];
    private volatile bool _any;

    /// <summary>Adds a rule after the others.</summary>
    public FaultRule Add(FaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        lock (_gate)
        {
            _rules.Add(rule);
            _any = true;
        }

        return rule;
    }

    /// <summary>Removes all rules.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
            _any = false;
        }
    }

    /// <summary>All rules, those that have applied often enough included.</summary>
    public IReadOnlyList<FaultRule> All()
    {
        lock (_gate)
        {
            return [.. _rules];
        }
    }

    internal FaultRule? Next(string? operationId, string method, string pathAndQuery)
    {
        if (!_any)
        {
            return null;
        }

        lock (_gate)
        {
            foreach (FaultRule rule in _rules)
            {
                if ((rule.Times == 0 || rule.Hits < rule.Times) && Matches(rule, operationId, method, pathAndQuery) && rule.Seen++ >= rule.Skip)
                {
                    rule.Hits++;
                    return rule;
                }
            }
        }

        return null;
    }

    private static bool Matches(FaultRule rule, string? operationId, string method, string pathAndQuery) =>
        (rule.OperationId is null || rule.OperationId == operationId)
        && (rule.Method is null || rule.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (rule.Path is null || pathAndQuery.Contains(rule.Path, StringComparison.Ordinal));
}
