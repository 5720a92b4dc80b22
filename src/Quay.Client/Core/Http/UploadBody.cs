using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>A body that is read from a stream while it is sent, and from its beginning again with each repetition.</summary>
internal sealed class UploadBody
{
    private const int BufferSize = 80 * 1024;
    private readonly Stream _content;
    private readonly Action<long>? _sent;
    private Action? _alive;

    /// <summary>Creates a body.</summary>
    /// <param name="content">What to send; it can be sought in.</param>
    /// <param name="contentType">What it is.</param>
    /// <param name="sent">Hears how much was sent, on the thread that sends.</param>
    public UploadBody(Stream content, string contentType, Action<long>? sent)
    {
        _content = content;
        ContentType = contentType;
        _sent = sent;
    }

    public string ContentType { get; }

    /// <summary>Begins a try.</summary>
    /// <param name="alive">Called whenever something was sent.</param>
    public void Begin(Action alive) => _alive = alive;

    public HttpContent CreateContent(RequestAttempt attempt, CancellationToken cancellationToken) => new Content(this, attempt, cancellationToken);

    private async Task CopyAsync(Stream target, CancellationToken cancellationToken)
    {
        _content.Position = 0;
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await _content.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0)
        {
            await target.WriteAsync(buffer, 0, read, cancellationToken).ConfigureAwait(false);
            _alive?.Invoke();
            _sent?.Invoke(_content.Position);
        }
    }

    private sealed class Content(UploadBody body, RequestAttempt attempt, CancellationToken cancellationToken) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            attempt.IsSent = true;
            return body.CopyAsync(stream, cancellationToken);
        }

        // Storages refuse what comes without its length.
        protected override bool TryComputeLength(out long length)
        {
            length = body._content.Length;
            return true;
        }
    }
}
