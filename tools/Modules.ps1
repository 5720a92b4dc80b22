# The PowerShell modules that the build uses. Pester comes from NuGet; the others are the installed ones, or are
# downloaded from the PowerShell Gallery to out/modules.

# The lowest version that is accepted, up to the next major version, and the version that is downloaded.
$script:ModuleVersion = @{
    'PSScriptAnalyzer'             = '1.22.0', '1.25.0'
    'Microsoft.PowerShell.PlatyPS' = '1.0.0', '1.0.3'
}

# The path of Pester's manifest, in the version that Pester.csproj names.
function Get-Pester {
    param($Build)

    $project = "$PSScriptRoot/Pester.csproj"
    $version = ([xml](Get-Content $project -Raw)).SelectSingleNode('//PackageDownload').Version.Trim('[', ']')
    $folder = Join-Path $Build.Out 'modules'
    $manifest = Join-Path $folder "pester/$version/tools/Pester.psd1"
    if (-not (Test-Path $manifest)) {
        Invoke-Dotnet restore $project --packages $folder --verbosity quiet
    }
    $manifest
}

# The path of the manifest of a module of the Gallery. If it is unavailable: an error with -Required, $null without.
function Find-BuildModule {
    param($Build, [string] $Name, [switch] $Required)

    if (-not $Build.Missing[$Name]) {
        [version] $least, [version] $wanted = $ModuleVersion[$Name]
        $saved = Join-Path $Build.Out "modules/$Name/$wanted"
        $found = Get-Module -ListAvailable $Name, (Join-Path $saved "$Name.psd1") -ErrorAction SilentlyContinue |
            Where-Object { $_.Version -ge $least -and $_.Version.Major -eq $least.Major } |
            Sort-Object Version -Descending | Select-Object -First 1
        if ($found) { return $found.Path }

        try {
            Save-GalleryModule $Name -Version $wanted -Folder $saved
            return Join-Path $saved "$Name.psd1"
        }
        catch {
            $Build.Missing[$Name] = "$Name $least or later is not installed, and $wanted did not come from the PowerShell Gallery: $_"
            if (-not $Required) { Write-Host $Build.Missing[$Name] -ForegroundColor Yellow }
        }
    }
    if ($Required) { throw "$($Build.Missing[$Name]) (-AllowMissing goes on without it.)" }
}

# Downloads the package directly: Install-Module of Windows PowerShell 5.1 would first install a provider in the profile.
function Save-GalleryModule {
    param([string] $Name, [version] $Version, [string] $Folder)

    $null = New-Item (Split-Path $Folder) -ItemType Directory -Force
    $package = "$Folder.nupkg"
    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor 'Tls12'
    Invoke-WebRequest "https://www.powershellgallery.com/api/v2/package/$Name/$Version" -OutFile $package -TimeoutSec 100 -UseBasicParsing
    Expand-ModulePackage $package $Folder
    Remove-Item $package
}
