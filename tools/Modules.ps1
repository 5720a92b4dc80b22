# The PowerShell modules that the build uses: what is installed, or else from the Gallery into out/modules.

# From this version on, below the next major one; the Gallery is asked for exactly the second.
$script:ModuleVersion = @{
    'Pester'                       = '5.5.0', '5.9.0'
    'PSScriptAnalyzer'             = '1.22.0', '1.25.0'
    'Microsoft.PowerShell.PlatyPS' = '1.0.0', '1.0.3'
}

# The path of the module's manifest. When it is not to be had: $null where that is allowed, else an error.
function Find-BuildModule {
    param($Build, [string] $Name, [switch] $Optional)

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
        $message = "$Name $least or later is not installed, and $wanted did not come from the PowerShell Gallery: $_"
        if (-not ($Optional -or $Build.AllowMissing)) { throw "$message (-AllowMissing goes on without.)" }
        Write-Host $message -ForegroundColor Yellow
    }
}

# By plain download: the installers of Windows PowerShell 5.1 would first install something into the user's profile.
function Save-GalleryModule {
    param([string] $Name, [version] $Version, [string] $Folder)

    $null = New-Item (Split-Path $Folder) -ItemType Directory -Force
    $package = "$Folder.nupkg"
    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor 'Tls12'
    Invoke-WebRequest "https://www.powershellgallery.com/api/v2/package/$Name/$Version" -OutFile $package -TimeoutSec 100 -UseBasicParsing
    Expand-ModulePackage $package $Folder
    Remove-Item $package
}
