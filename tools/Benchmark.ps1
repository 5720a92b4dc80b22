# What is in benchmarks/: projects are run, then scripts.

function Invoke-Benchmark {
    param($Build)

    $folder = Join-Path $Build.Root 'benchmarks'
    $projects = @(Get-ChildItem "$folder/*.csproj", "$folder/*/*.csproj" -ErrorAction SilentlyContinue)
    $scripts = @(Get-ChildItem $folder -Filter *.ps1 -ErrorAction SilentlyContinue)
    if (-not ($projects + $scripts)) { throw "There is no benchmark yet: neither a project nor a script in $folder." }

    Invoke-RegistryBuild $Build
    foreach ($project in $projects) {
        Write-Step $project.BaseName
        Invoke-Dotnet run --configuration Release --project $project.FullName
    }
    foreach ($script in $scripts) {
        Write-Step $script.BaseName
        $env:QUAYPS_MODULE = $Build.StagedModule
        $env:QUAYPS_REGISTRY = $Build.Registry
        Invoke-ChildScript (Get-DefaultPowerShell) $script.FullName
        if ($LASTEXITCODE -ne 0) { throw "$($script.Name) ended with code $LASTEXITCODE." }
    }
}
