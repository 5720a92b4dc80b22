# Functions for the tests in tests/Live. They run against the registry of QUAY_ENDPOINT and QUAY_TOKEN if build.ps1
# was called with -Live, and against the embedded registry otherwise. The tests verify results with
# Invoke-RestMethod, so that an error of the module cannot hide itself. Also runs in Windows PowerShell 5.1.

$script:Registry = $null

function Connect-LiveRegistry {
    <#
    .SYNOPSIS
    Connects this runspace to the registry of the run.
    #>
    param()

    if ($env:QUAYPS_LIVE) {
        $script:Registry = [pscustomobject]@{
            Endpoint = $env:QUAY_ENDPOINT.TrimEnd('/')
            Token    = $env:QUAY_TOKEN
            User     = $env:QUAY_USER
            Password = $env:QUAY_PASSWORD
            Expired  = $env:QUAY_EXPIRED_TOKEN
            Embedded = $false
        }
    }
    else {
        $null = Open-SharedRegistry
        Initialize-TestRegistry
        $info = Invoke-RegistryControl 'Get info'
        $script:Registry = [pscustomobject]@{
            Endpoint = $info.endpoint.TrimEnd('/')
            Token    = $info.tokens.superuser
            User     = $info.users.superuser
            Password = $info.users.password
            Expired  = $info.tokens.expired
            Embedded = $true
        }
    }

    Connect-Quay $Registry.Endpoint -Token (ConvertTo-TestSecret $Registry.Token) -RetryIntervalSec 0.1 -InformationAction Ignore
    $Registry | Add-Member Account (Read-Registry user/)
    $Registry | Add-Member Features (Invoke-RestMethod "$($Registry.Endpoint)/config" -UseBasicParsing).features
}

function Get-LiveRegistry {
    <#
    .SYNOPSIS
    The registry of the run: Endpoint, Token, User, Password, Expired, Embedded, Account, Features.
    #>
    param()

    $script:Registry
}

function Read-Registry {
    <#
    .SYNOPSIS
    Returns the registry's response to a request, without the module: Read-Registry organization/acme. Null for a missing object.
    #>
    param(
        [string]$Path,
        [string]$Method = 'Get',
        $Body
    )

    $call = @{
        Method          = $Method
        Uri             = "$($Registry.Endpoint)/api/v1/$Path"
        Headers         = @{ Authorization = "Bearer $($Registry.Token)"; 'X-Requested-With' = 'XMLHttpRequest' }
        UseBasicParsing = $true
    }
    if ($null -ne $Body) {
        $call.Body = ConvertTo-Json $Body -Depth 6 -Compress
        $call.ContentType = 'application/json'
    }

    try { Invoke-RestMethod @call }
    catch {
        # Quay answers with status 400 for many missing objects.
        if ($Method -ne 'Get' -or [int]$_.Exception.Response.StatusCode -notin 400, 404) { throw }
    }
}

function Get-LiveName {
    <#
    .SYNOPSIS
    Returns a name that does not exist in any registry.
    #>
    [OutputType([string])]
    param([string]$Kind = 'org')

    'quayps-{0}-{1}' -f $Kind, [guid]::NewGuid().ToString('N').Substring(0, 12)
}

function Open-LiveOrganization {
    <#
    .SYNOPSIS
    Creates an organization for the tests of a file, without the module. Close-LiveOrganization deletes it.
    #>
    [OutputType([string])]
    param()

    $name = Get-LiveName
    $null = Read-Registry organization/ Post @{ name = $name; email = "$name@example.com" }
    $name
}

function Close-LiveOrganization {
    <#
    .SYNOPSIS
    Deletes an organization; no error if it does not exist.
    #>
    param([string]$Name)

    if ($Name -and (Read-Registry "organization/$Name")) {
        $null = Read-Registry "organization/$Name" Delete
    }
}

function Open-LiveUser {
    <#
    .SYNOPSIS
    Creates a user if the session's user may, without the module. Close-LiveUser deletes it.
    #>
    [OutputType([string])]
    param()

    $name = Get-LiveName user
    if (-not (Test-Superuser)) { return }
    try { $null = Read-Registry superuser/users/ Post @{ username = $name; email = "$name@example.com" } }
    # If users come from a directory, the registry creates none.
    catch { return }
    $name
}

function Close-LiveUser {
    <#
    .SYNOPSIS
    Removes a user.
    #>
    param([string]$Name)

    if ($Name) { $null = Read-Registry "superuser/users/$Name" Delete }
}

function Test-Superuser {
    <#
    .SYNOPSIS
    Returns whether the token of the run has superuser rights.
    #>
    [OutputType([bool])]
    param()

    try { $null -ne (Read-Registry superuser/organizations/?limit=1) } catch { $false }
}

function Skip-Unless {
    <#
    .SYNOPSIS
    Skips the test with a reason unless a condition is true: a feature in the registry's configuration, or any expression.
    #>
    param(
        [string]$Feature,
        [object]$Condition,
        [string]$Because
    )

    $holds = if ($Feature) { $Registry.Features.$Feature -eq $true } else { [bool]$Condition }
    if (-not $holds) {
        Set-ItResult -Skipped -Because $(if ($Because) { $Because } else { "the registry has $Feature disabled" })
    }
}

function Get-DockerToken {
    <#
    .SYNOPSIS
    Returns a token for pull and push, from user name and password. Throws if the registry refuses them.
    #>
    param(
        [string]$User,
        [string]$Text,
        [string]$Repository
    )

    $basic = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("${User}:$Text"))
    $scope = if ($Repository) { "&scope=repository:${Repository}:pull,push" }
    $uri = '{0}/v2/auth?service={1}{2}' -f $Registry.Endpoint, ([uri]$Registry.Endpoint).Authority, $scope
    (Invoke-RestMethod $uri -Headers @{ Authorization = "Basic $basic" } -UseBasicParsing).token
}

function Push-Blob {
    <#
    .SYNOPSIS
    Uploads a text as docker does, and returns its digest and size.
    #>
    param(
        [string]$Repository,
        [string]$Token,
        [string]$Text
    )

    $bytes = [Text.Encoding]::UTF8.GetBytes($Text)
    $hash = [Security.Cryptography.SHA256]::Create().ComputeHash($bytes)
    $digest = 'sha256:' + (($hash | ForEach-Object { $_.ToString('x2') }) -join '')
    $call = @{ Headers = @{ Authorization = "Bearer $Token" }; UseBasicParsing = $true }
    $answer = Invoke-WebRequest "$($Registry.Endpoint)/v2/$Repository/blobs/uploads/" -Method Post @call
    $answer = Invoke-WebRequest (Get-UploadAddress $answer) -Method Patch -Body $bytes -ContentType 'application/octet-stream' @call
    $place = Get-UploadAddress $answer
    $mark = if ($place.Contains('?')) { '&' } else { '?' }
    $null = Invoke-WebRequest "$place${mark}digest=$([uri]::EscapeDataString($digest))" -Method Put @call
    @{ digest = $digest; size = $bytes.Length }
}

function Get-UploadAddress {
    <#
    .SYNOPSIS
    The address for the next part of an upload.
    #>
    [OutputType([string])]
    param($Answer)

    ([uri]::new([uri]$Registry.Endpoint, [string]@($Answer.Headers.Location)[0])).AbsoluteUri
}

function Add-LiveImage {
    <#
    .SYNOPSIS
    Pushes a small image to a repository as docker does, with a new robot, and returns the digest of its manifest.
    The embedded registry has no push; there the image is added through its control API.
    #>
    [OutputType([string])]
    param(
        [string]$Repository,
        [string]$Tag = 'first'
    )

    if ($Registry.Embedded) {
        Add-RegistrySeed @{ tags = @{ repository = $Repository; names = @($Tag) } }
    }
    else {
        $robot = Read-Registry "organization/$($Repository.Split('/')[0])/robots/pusher$([guid]::NewGuid().ToString('N').Substring(0, 8))" Put @{ description = '' }
        $null = Read-Registry "repository/$Repository/permissions/user/$($robot.name)" Put @{ role = 'write' }
        $token = Get-DockerToken $robot.name $robot.token $Repository
        # The name of the robot makes the bytes of each image different.
        $layer = Push-Blob $Repository $token "layer of $($robot.name)"
        $config = @{
            architecture = 'amd64'
            os           = 'linux'
            config       = @{}
            rootfs       = @{ type = 'layers'; diff_ids = @($layer.digest) }
            history      = @(@{ created = '2026-01-01T00:00:00Z'; created_by = 'test' })
        }
        $image = Push-Blob $Repository $token (ConvertTo-Json $config -Depth 5 -Compress)
        $manifest = @{
            schemaVersion = 2
            mediaType     = 'application/vnd.docker.distribution.manifest.v2+json'
            config        = $image + @{ mediaType = 'application/vnd.docker.container.image.v1+json' }
            layers        = @($layer + @{ mediaType = 'application/vnd.docker.image.rootfs.diff.tar.gzip' })
        }
        $null = Invoke-WebRequest "$($Registry.Endpoint)/v2/$Repository/manifests/$Tag" -Method Put -Headers @{ Authorization = "Bearer $token" } `
            -Body (ConvertTo-Json $manifest -Depth 5 -Compress) -ContentType $manifest.mediaType -UseBasicParsing
    }

    (Read-Registry "repository/$Repository/tag/?specificTag=$Tag").tags[0].manifest_digest
}

function Read-Tag {
    <#
    .SYNOPSIS
    The tags of a repository as the registry lists them, all pages.
    #>
    param([string]$Repository, [switch]$History)

    $active = if ($History) { '' } else { '&onlyActiveTags=true' }
    $page = 0
    do {
        $page++
        $answer = Read-Registry "repository/$Repository/tag/?limit=100&page=$page$active"
        $answer.tags
    } while ($answer.has_additional)
}

Export-ModuleMember -Function *-*
