using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>Reports the changes that a client makes to the listings that are being read through it.</summary>
internal sealed class ChangeLog
{
    private readonly object _lock = new();
    private readonly List<Change> _underWay = [];
    private readonly List<ChangeWatch> _watches = [];

    /// <summary>Reports that a change begins. Disposing the result reports that it ended.</summary>
    public IDisposable Begin(ApiRequest request)
    {
        var change = new Change(this, request);
        lock (_lock)
        {
            _underWay.Add(change);
            _watches.ForEach(watch => watch.Note(request, begins: true));
        }

        return change;
    }

    /// <summary>Starts to watch the changes below a path, including those that are in progress.</summary>
    public ChangeWatch Watch(string path)
    {
        ChangeWatch? watch = null;
        watch = new ChangeWatch(path, () => Remove(watch!));
        lock (_lock)
        {
            _underWay.ForEach(change => watch.Note(change.Request, begins: true));
            _watches.Add(watch);
        }

        return watch;
    }

    private void End(Change change)
    {
        lock (_lock)
        {
            _underWay.Remove(change);
            _watches.ForEach(watch => watch.Note(change.Request, begins: false));
        }
    }

    private void Remove(ChangeWatch watch)
    {
        lock (_lock)
        {
            _watches.Remove(watch);
        }
    }

    private sealed class Change(ChangeLog log, ApiRequest request) : IDisposable
    {
        public ApiRequest Request => request;

        public void Dispose() => log.End(this);
    }
}
