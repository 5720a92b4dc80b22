# The benchmarks: the module compared with hand-written code. The table is written to the screen and to docs/benchmarks.md.

function Invoke-Benchmark {
    param($Build)

    Invoke-RegistryBuild $Build
    Write-Step 'Benchmark'
    $folder = Join-Path $Build.Root 'benchmarks'
    Invoke-Dotnet build --configuration Release --verbosity quiet "$folder/Benchmarks.csproj"
    Invoke-ChildScript (Get-DefaultPowerShell) "$folder/Measure.ps1" @(
        '-Module', $Build.StagedModule
        '-Registry', $Build.Registry
        '-ConsoleLoop', "$folder/bin/Release/net10.0/ConsoleLoop.dll"
        '-EmptyModule', "$folder/EmptyModule/bin/Release/netstandard2.0/EmptyModule.psd1"
        '-OutFile', (Join-Path $Build.Root 'docs/benchmarks.md')
    )
    if ($LASTEXITCODE -ne 0) { throw "The benchmarks ended with code $LASTEXITCODE." }
}
